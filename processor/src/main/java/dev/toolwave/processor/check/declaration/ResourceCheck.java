package dev.toolwave.processor.check.declaration;

import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolParameter.Free;
import dev.toolwave.processor.problem.NameSuggester;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Subject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that the placeholders of resources are free parameters of their tool. */
public final class ResourceCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    public void check(Subject subject, Problems problems) {
        List<String> names = subject.tool().freeParameters().stream()
                .map(Free::property)
                .map(Property::name)
                .toList();
        for (Located<String> resource : subject.tool().traits().resources()) {
            Matcher placeholder = PLACEHOLDER.matcher(resource.value());
            while (placeholder.find()) {
                if (!names.contains(placeholder.group(1))) {
                    report(subject, resource, unknown(placeholder.group(1), names), names, problems);
                }
            }
            String rest = placeholder.replaceAll("");
            if (rest.contains("{") || rest.contains("}")) {
                report(subject, resource, "a brace has no partner", names, problems);
            }
        }
    }

    private static String unknown(String name, List<String> names) {
        List<String> near = NameSuggester.closest(name, names);
        String fact = "no free parameter '" + name + "'";
        return near.isEmpty() ? fact : fact + ", did you mean '" + near.get(0) + "'?";
    }

    private static void report(
            Subject subject, Located<String> resource, String fact, List<String> names, Problems problems) {
        problems.add(
                ProblemId.UNKNOWN_PLACEHOLDER,
                resource.origin(),
                subject.name(),
                resource.value(),
                fact,
                subject.name(),
                Phrases.list(names));
    }
}
