package dev.toolwave.processor.plan;

import dev.toolwave.processor.check.Reference;
import dev.toolwave.processor.check.Texts;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.problem.NameSuggester;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The renamings of one {@code @DependsOn}.
 *
 * @param entries from the upstream's name to the entry
 */
record Binds(Map<String, Entry> entries) {

    private static final Pattern NAME = Pattern.compile("[^\\s=]+");

    /** What authors write in place of an equals sign: a colon, an arrow, a space. */
    private static final Pattern TWO_NAMES = Pattern.compile("\\s*(\\w+)\\W+(\\w+)\\s*");

    /**
     * One renaming.
     *
     * @param here the new name
     * @param written the entry as written
     */
    record Entry(String here, Located<String> written) {}

    Optional<Entry> of(String there) {
        return Optional.ofNullable(entries.get(there));
    }

    /**
     * Reads the renamings.
     *
     * @param reference a reference of the annotation
     * @param there the names of the signatures of its upstreams
     */
    static Binds read(Reference reference, List<String> there, Problems problems) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Located<String> written : reference.dependency().bind()) {
            int equals = written.value().indexOf('=');
            String left = equals < 0 ? "" : written.value().substring(0, equals).strip();
            String right = written.value().substring(equals + 1).strip();
            if (left.isEmpty() || !NAME.matcher(right).matches()) {
                reportMalformed(reference, written, there, problems);
            } else if (!there.contains(left)) {
                reportUnknown(reference, written, left, right, there, problems);
            } else if (entries.containsKey(left)) {
                problems.add(
                        ProblemId.BIND_COLLISION,
                        written.origin(),
                        reference.step(),
                        written.value(),
                        "'" + left + "' is bound twice",
                        "",
                        "keep one of the two.");
            } else if (filler(reference, right).isPresent()) {
                reportFilled(reference, written, right, problems);
            } else {
                entries.put(left, new Entry(right, written));
            }
        }
        return new Binds(entries);
    }

    /** Returns the other parameter with this name that a tool fills; the annotated one's own name is free for the model. */
    private static Optional<Dependent> filler(Reference reference, String name) {
        return reference.tool().parameters().stream()
                .filter(parameter -> parameter.javaName().equals(name))
                .filter(Dependent.class::isInstance)
                .map(Dependent.class::cast)
                .filter(dependent -> !dependent.dependency().overridable())
                .filter(dependent ->
                        reference.parameter().filter(dependent::equals).isEmpty())
                .findFirst();
    }

    private static void reportMalformed(
            Reference reference, Located<String> written, List<String> there, Problems problems) {
        problems.add(
                ProblemId.BIND_MALFORMED,
                written.origin(),
                reference.step(),
                written.value(),
                meant(reference, written.value(), there));
    }

    private static String meant(Reference reference, String written, List<String> there) {
        Matcher names = TWO_NAMES.matcher(written);
        if (names.matches() && there.contains(names.group(1))) {
            return "\"" + names.group(1) + "=" + names.group(2) + "\"";
        }
        return there.isEmpty()
                ? "remove it, " + Texts.name(reference.upstream()) + " has no free parameters."
                : "for example \"" + there.get(0) + "=" + suggested(reference, there.get(0)) + "\"";
    }

    private static void reportUnknown(
            Reference reference,
            Located<String> written,
            String left,
            String right,
            List<String> there,
            Problems problems) {
        String upstream = Texts.name(reference.upstream());
        List<String> near = NameSuggester.closest(left, there);
        String fix =
                near.isEmpty() ? "name one of these, or remove the entry." : "\"" + near.get(0) + "=" + right + "\"";
        problems.add(
                ProblemId.BIND_UNKNOWN,
                written.origin(),
                reference.step(),
                written.value(),
                upstream,
                left,
                upstream,
                Texts.list(there),
                fix);
    }

    private static void reportFilled(Reference reference, Located<String> written, String right, Problems problems) {
        String upstream = Texts.name(reference.upstream());
        String filledBy = filler(reference, right)
                .flatMap(
                        dependent -> dependent.dependency().upstreams().stream().findFirst())
                .map(Located::value)
                .orElse("another");
        problems.add(
                ProblemId.BIND_TO_DEPENDENCY,
                written.origin(),
                reference.step(),
                written.value(),
                right,
                Texts.name(reference.tool()),
                filledBy,
                upstream,
                upstream);
    }

    /** Returns a name that nothing else is likely to have: {@code trainDate} for the {@code date} behind {@code train}. */
    private static String suggested(Reference reference, String there) {
        String prefix =
                reference.parameter().map(ToolParameter::javaName).orElseGet(() -> Texts.name(reference.upstream()));
        return prefix + Texts.capitalized(there);
    }

    /** Returns an annotation that renames one parameter of an upstream. */
    static String suggestion(Reference reference, String there) {
        return "@DependsOn(value = \"" + Texts.name(reference.upstream()) + "\", bind = \"" + there + "="
                + suggested(reference, there) + "\")";
    }
}
