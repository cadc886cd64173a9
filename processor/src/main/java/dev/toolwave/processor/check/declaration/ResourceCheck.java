package dev.toolwave.processor.check.declaration;

import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.model.ToolParameter.Free;
import dev.toolwave.processor.problem.NameSuggester;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Subject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that the placeholders of resources are parameters of the tool that the model fills. */
public final class ResourceCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    public void check(Subject subject, Problems problems) {
        List<String> names = subject.tool().freeParameters().stream()
                .map(Free::property)
                .map(Property::name)
                .toList();
        for (Located<String> resource : subject.tool().traits().resources()) {
            if (resource.value().isBlank()) {
                report(subject, resource, "a resource needs a name", "remove it", names, problems);
            }
            Matcher placeholder = PLACEHOLDER.matcher(resource.value());
            while (placeholder.find()) {
                if (!names.contains(placeholder.group(1))) {
                    String name = placeholder.group(1);
                    report(
                            subject,
                            resource,
                            unknown(subject, name),
                            fix(resource.value(), name, names),
                            names,
                            problems);
                }
            }
            String rest = placeholder.replaceAll("");
            if (rest.contains("{") || rest.contains("}")) {
                boolean opens = rest.contains("{");
                report(
                        subject,
                        resource,
                        opens ? "'{' without '}'" : "'}' without '{'",
                        "close the placeholder, as in \"" + fixed(resource.value(), names) + "\"",
                        names,
                        problems);
            }
        }
    }

    private static String unknown(Subject subject, String name) {
        return subject.tool().parameters().stream()
                .filter(Dependent.class::isInstance)
                .map(Dependent.class::cast)
                .filter(parameter -> parameter.javaName().equals(name))
                .findFirst()
                .map(parameter -> "'" + name + "' is filled by '"
                        + parameter.dependency().upstreams().get(0).value() + "', not by the model")
                .orElse("no parameter '" + name + "'");
    }

    private static String fix(String resource, String name, List<String> names) {
        List<String> near = NameSuggester.closest(name, names);
        if (!near.isEmpty()) {
            return "\"" + resource.replace("{" + name + "}", "{" + near.get(0) + "}") + "\"";
        }
        return names.isEmpty() ? "remove {" + name + "}" : "use one of these in place of '" + name + "'";
    }

    private static String fixed(String resource, List<String> names) {
        String name = names.isEmpty() ? "id" : names.get(0);
        int brace = resource.indexOf('{');
        return (brace < 0 ? "" : resource.substring(0, brace)) + "{" + name + "}";
    }

    private static void report(
            Subject subject, Located<String> resource, String fact, String fix, List<String> names, Problems problems) {
        problems.add(
                ProblemId.UNKNOWN_PLACEHOLDER,
                resource.origin(),
                subject.name(),
                resource.value(),
                fact,
                "Own parameters of " + subject.name() + ": " + Phrases.list(names) + ".",
                fix);
    }
}
