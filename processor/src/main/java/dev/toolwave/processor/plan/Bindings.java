package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.plan.LiftingConflict.BadBind;
import dev.toolwave.processor.plan.LiftingConflict.BadBind.Fault;
import dev.toolwave.processor.plan.LiftingConflict.BadSet;
import dev.toolwave.processor.resolve.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The {@code bind} and {@code set} entries of one {@code @DependsOn}.
 *
 * @param entries the renamings by the upstream's parameter name
 * @param constants the constants by the upstream's parameter name
 */
record Bindings(Map<String, Entry> entries, Map<String, Located<String>> constants) {

    private static final Pattern NAME = Pattern.compile("[^\\s=]+");

    /** A quoted string, a number or a literal of Java: never a name of a parameter. */
    private static final Pattern CONSTANT = Pattern.compile("['\"].*|[-+]?[0-9][0-9._]*|true|false|null");

    /**
     * One renaming.
     *
     * @param here the name in the annotated tool
     * @param written the entry as written
     */
    record Entry(String here, Located<String> written) {}

    Optional<Entry> of(String there) {
        return Optional.ofNullable(entries.get(there));
    }

    /**
     * Parses the entries.
     *
     * @param reference a reference of the annotation
     * @param there the parameter names of its upstreams
     * @param conflicts receives the entries that cannot be used
     */
    static Bindings read(Reference reference, List<String> there, Consumer<LiftingConflict> conflicts) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Located<String> written : reference.dependency().bind()) {
            int equals = written.value().indexOf('=');
            String left = equals < 0 ? "" : written.value().substring(0, equals).strip();
            String right = written.value().substring(equals + 1).strip();
            Optional<Fault> fault = fault(reference, left, right, there, entries);
            if (fault.isPresent()) {
                conflicts.accept(new BadBind(fault.get(), reference, written, left, right, there));
            } else {
                entries.put(left, new Entry(right, written));
            }
        }
        return new Bindings(entries, constants(reference, there, entries, conflicts));
    }

    /** Returns the constant for a parameter. */
    Optional<Located<String>> constant(String there) {
        return Optional.ofNullable(constants.get(there));
    }

    private static Map<String, Located<String>> constants(
            Reference reference, List<String> there, Map<String, Entry> bound, Consumer<LiftingConflict> conflicts) {
        Map<String, Located<String>> constants = new LinkedHashMap<>();
        for (Located<String> written : reference.dependency().set()) {
            int equals = written.value().indexOf('=');
            String name = equals < 0 ? "" : written.value().substring(0, equals).strip();
            Optional<BadSet.Mistake> fault = name.isEmpty()
                    ? Optional.of(BadSet.Mistake.MALFORMED)
                    : !there.contains(name)
                            ? Optional.of(BadSet.Mistake.UNKNOWN)
                            : bound.containsKey(name) || constants.containsKey(name)
                                    ? Optional.of(BadSet.Mistake.REPEATED)
                                    : isFilled(reference, name)
                                            ? Optional.of(BadSet.Mistake.FILLED_BY_TOOL)
                                            : Optional.empty();
            if (fault.isPresent()) {
                conflicts.accept(new BadSet(fault.get(), reference, written, name, there));
            } else {
                String value = written.value().substring(equals + 1);
                constants.put(name, new Located<>(value, written.origin()));
            }
        }
        return constants;
    }

    /** Returns whether a tool fills the upstream's parameter if the model does not. */
    private static boolean isFilled(Reference reference, String name) {
        return reference.upstream().parameters().stream()
                .filter(Dependent.class::isInstance)
                .flatMap(parameter -> parameter.published().stream())
                .anyMatch(property -> property.name().equals(name));
    }

    private static Optional<Fault> fault(
            Reference reference, String left, String right, List<String> there, Map<String, Entry> earlier) {
        if (there.contains(left) && right.matches("'.*'|\".*\"")) {
            return Optional.of(Fault.CONSTANT);
        }
        if (left.isEmpty() || !NAME.matcher(right).matches()) {
            return Optional.of(Fault.MALFORMED);
        }
        if (!there.contains(left)) {
            return Optional.of(Fault.UNKNOWN);
        }
        if (CONSTANT.matcher(right).matches()) {
            return Optional.of(Fault.CONSTANT);
        }
        if (earlier.containsKey(left)) {
            return Optional.of(Fault.REPEATED);
        }
        return filler(reference, right).map(filled -> Fault.FILLED_BY_TOOL);
    }

    /** Returns the other parameter with this name that a tool fills. The name of the annotated parameter itself is available. */
    static Optional<Dependent> filler(Reference reference, String name) {
        return reference.tool().parameters().stream()
                .filter(parameter -> parameter.javaName().equals(name))
                .filter(Dependent.class::isInstance)
                .map(Dependent.class::cast)
                .filter(dependent -> !dependent.dependency().overridable())
                .filter(dependent ->
                        reference.parameter().filter(dependent::equals).isEmpty())
                .findFirst();
    }
}
