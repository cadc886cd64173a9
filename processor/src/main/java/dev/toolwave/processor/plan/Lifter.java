package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.JavaTypes.Component;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.plan.LiftingConflict.Difference;
import dev.toolwave.processor.plan.LiftingConflict.NewName;
import dev.toolwave.processor.plan.LiftingConflict.PartlyBound;
import dev.toolwave.processor.plan.LiftingConflict.ReservedName;
import dev.toolwave.processor.plan.LiftingConflict.SameNode;
import dev.toolwave.processor.plan.LiftingConflict.Unlike;
import dev.toolwave.processor.resolve.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Computes the signature of one tool: its own parameters, and those of its upstreams under their new names. */
public final class Lifter {

    private final List<Reference> references;
    private final Function<ToolMethod, Signature> upstreams;
    private final Map<String, SharedParameter> parameters = new LinkedHashMap<>();
    private final Map<String, Located<String>> renamed = new LinkedHashMap<>();
    private final List<Signature.Constant> constants = new ArrayList<>();
    private final List<LiftingConflict> conflicts = new ArrayList<>();

    private Lifter(List<Reference> references, Function<ToolMethod, Signature> upstreams) {
        this.references = references;
        this.upstreams = upstreams;
    }

    /**
     * A signature and its conflicts.
     *
     * @param conflicts in the order of the source
     */
    public record Lifting(Signature signature, List<LiftingConflict> conflicts) {

        boolean hasErrors() {
            return conflicts.stream().anyMatch(LiftingConflict::isError);
        }
    }

    /**
     * Lifts a tool.
     *
     * @param upstreams returns the signature of each tool that is referred to
     */
    public static Lifting lift(ToolMethod tool, List<Reference> references, Function<ToolMethod, Signature> upstreams) {
        Lifter lifter = new Lifter(references, upstreams);
        Signature signature = lifter.lift(tool);
        return new Lifting(signature, lifter.conflicts);
    }

    private Signature lift(ToolMethod tool) {
        for (ParameterSource source : ParameterSource.own(tool)) {
            parameters.put(
                    source.property().name(),
                    new SharedParameter(source.property().name(), List.of(source)));
        }
        int own = parameters.size();
        List<List<String>> names = new ArrayList<>();
        for (Reference reference : references) {
            names.add(lift(reference, bindings(reference, names.size())));
        }
        Map<String, Integer> positions = new LinkedHashMap<>();
        parameters.keySet().forEach(name -> positions.put(name, positions.size()));
        List<List<Integer>> lifted = names.stream()
                .map(ofReference -> ofReference.stream()
                        .map(name -> positions.getOrDefault(name, constantPosition(name)))
                        .toList())
                .toList();
        findSameNodes(names);
        return new Signature(List.copyOf(parameters.values()), own, lifted, constants);
    }

    /** Reads the renamings of an annotation. With several upstreams, conflicts are recorded only for the first. */
    private Bindings bindings(Reference reference, int index) {
        List<String> there = references.stream()
                .filter(other -> isSameAnnotation(other, reference))
                .flatMap(other -> upstreams.apply(other.upstream()).names().stream())
                .distinct()
                .toList();
        boolean isFirst = index == 0 || !isSameAnnotation(references.get(index - 1), reference);
        return Bindings.read(reference, there, isFirst ? conflicts::add : ignored -> {});
    }

    private static boolean isSameAnnotation(Reference one, Reference other) {
        return one.dependency().equals(other.dependency()) && one.parameter().equals(other.parameter());
    }

    private List<String> lift(Reference reference, Bindings bindings) {
        List<String> names = new ArrayList<>();
        for (SharedParameter parameter : upstreams.apply(reference.upstream()).parameters()) {
            Optional<Located<String>> constant = bindings.constant(parameter.name());
            if (constant.isPresent()) {
                names.add("=" + constants.size());
                constants.add(
                        new Signature.Constant(parameter.fixed(constant.get().value()), reference, constant.get()));
                continue;
            }
            Optional<Bindings.Entry> bind = bindings.of(parameter.name());
            String name = bind.map(Bindings.Entry::here).orElse(parameter.name());
            bind.ifPresent(entry -> renamed.putIfAbsent(name, entry.written()));
            if (bind.isPresent() && !parameters.containsKey(name)) {
                conflicts.add(new NewName(reference, bind.get().written(), parameter.name(), name));
            }
            share(reference, parameter.name(), parameter.lifted(name, reference.step()));
            names.add(name);
        }
        return names;
    }

    /** Names of constants begin with an equals sign, which no other name contains. */
    private static int constantPosition(String name) {
        return name.startsWith("=") ? -1 - Integer.parseInt(name.substring(1)) : 0;
    }

    private void share(Reference reference, String there, SharedParameter incoming) {
        SharedParameter present = parameters.get(incoming.name());
        if (present == null) {
            parameters.put(incoming.name(), incoming);
            boolean isNew =
                    incoming.first().tool().id().equals(reference.upstream().id()) || !there.equals(incoming.name());
            if (incoming.name().startsWith("_") && isNew) {
                conflicts.add(new ReservedName(reference, there, incoming.name()));
            }
            return;
        }
        Optional<Difference> difference = difference(present, incoming);
        difference.ifPresent(found -> conflicts.add(new Unlike(
                found, reference, there, Optional.ofNullable(renamed.get(incoming.name())), present, incoming)));
        if (difference.isEmpty() || difference.get() != Difference.TYPE) {
            parameters.put(incoming.name(), present.with(incoming));
        }
    }

    private static Optional<Difference> difference(SharedParameter present, SharedParameter incoming) {
        var one = present.first().property().type();
        var other = incoming.first().property().type();
        if (!TypeCompatibility.sameType(one, other)) {
            return Optional.of(Difference.TYPE);
        }
        if (!TypeCompatibility.sameConstraints(one, other)) {
            return Optional.of(Difference.CONSTRAINTS);
        }
        Optional<ParameterSource> first = present.described();
        Optional<ParameterSource> second = incoming.described();
        boolean describedTwice = first.isPresent()
                && second.isPresent()
                && present.sources().stream().noneMatch(second.get()::isSameAs)
                && !first.get()
                        .property()
                        .description()
                        .equals(second.get().property().description());
        return describedTwice ? Optional.of(Difference.DESCRIPTION) : Optional.empty();
    }

    private String constantOrName(String name) {
        int position = constantPosition(name);
        return position < 0 ? "=" + constants.get(-1 - position).written().value() : name;
    }

    /**
     * Finds two selected components of one upstream if only one of the annotations passes a parameter. They are probably meant to
     * come from one execution.
     */
    private void findPartlyBound(Reference later, List<Reference> before) {
        for (Reference earlier : before) {
            if (earlier.upstream().id().equals(later.upstream().id())
                    && !earlier.select().isEmpty()
                    && !later.select().isEmpty()
                    && !earlier.select().equals(later.select())) {
                Set<String> one = passed(earlier);
                Set<String> other = passed(later);
                Set<String> different = new TreeSet<>(one);
                different.addAll(other);
                different.removeIf(name -> one.contains(name) == other.contains(name));
                if (!different.isEmpty() && (one.containsAll(other) || other.containsAll(one))) {
                    conflicts.add(
                            new PartlyBound(earlier, later, different.iterator().next(), one.containsAll(other)));
                    return;
                }
            }
        }
    }

    /** Returns the parameters of the upstream that an annotation binds or sets. */
    private static Set<String> passed(Reference reference) {
        return Stream.concat(reference.dependency().bind().stream(), reference.dependency().set().stream())
                .map(entry -> entry.value()
                        .substring(0, Math.max(0, entry.value().indexOf('=')))
                        .strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record NodeKey(ToolId upstream, List<String> names, List<Component> select) {}

    /** Finds parameters that would receive what an earlier one receives: the author probably meant two executions. */
    private void findSameNodes(List<List<String>> names) {
        Map<NodeKey, Reference> first = new LinkedHashMap<>();
        for (int i = 0; i < references.size(); i++) {
            Reference reference = references.get(i);
            if (reference.parameter().isPresent() && !reference.isFanIn()) {
                findPartlyBound(reference, references.subList(0, i));
                List<String> values =
                        names.get(i).stream().map(this::constantOrName).toList();
                NodeKey key = new NodeKey(reference.upstream().id(), values, reference.select());
                Reference earlier = first.putIfAbsent(key, reference);
                if (earlier != null) {
                    List<String> shared = names.get(i).stream()
                            .filter(name -> constantPosition(name) >= 0)
                            .toList();
                    conflicts.add(new SameNode(earlier, reference, shared));
                }
            }
        }
    }
}
