package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.plan.PlannedEdge.Kind;
import dev.toolwave.processor.resolve.Reference;
import dev.toolwave.processor.resolve.References;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Creates the nodes of a plan. A node is identified by its tool and by the positions that the tool's parameters have in the signature
 * of the plan. Nodes with equal positions also have equal upstreams, because a signature contains exactly the parameters that the
 * nodes below it read.
 */
final class PlanExpander {

    private record Key(ToolId tool, List<Integer> binding) {}

    private final References references;
    private final Function<ToolMethod, Signature> signatures;
    private final int parameters;
    private final Map<String, Property> constants = new LinkedHashMap<>();
    private final List<PlanGraph.Node> nodes = new ArrayList<>();
    private final Map<Key, Integer> known = new LinkedHashMap<>();

    private PlanExpander(int parameters, References references, Function<ToolMethod, Signature> signatures) {
        this.parameters = parameters;
        this.references = references;
        this.signatures = signatures;
    }

    /** Returns the nodes of a tool's plan, upstreams first. */
    static PlanGraph expand(
            ToolMethod tool, Signature signature, References references, Function<ToolMethod, Signature> signatures) {
        PlanExpander expander = new PlanExpander(
                signature.parameters().size(),
                references,
                other -> other.id().equals(tool.id()) ? signature : signatures.apply(other));
        expander.node(
                tool, IntStream.range(0, signature.parameters().size()).boxed().toList());
        return new PlanGraph(
                expander.nodes, expander.constants.values().stream().toList());
    }

    /** Returns the index of a constant. Equal constants share one, so that nodes that read them are equal. */
    private int constant(Property property) {
        String key = property.type().java().box() + " "
                + property.defaultValue().map(Located::value).orElse("");
        int index = constants.containsKey(key) ? List.copyOf(constants.keySet()).indexOf(key) : constants.size();
        constants.putIfAbsent(key, property);
        return parameters + index;
    }

    private int node(ToolMethod tool, List<Integer> binding) {
        Key key = new Key(tool.id(), binding);
        Integer before = known.get(key);
        if (before != null) {
            return before;
        }
        Signature signature = signatures.apply(tool);
        List<Integer> arguments = binding.subList(0, signature.own());
        List<PlanGraph.Edge> edges = new ArrayList<>();
        List<Reference> ofTool = references.of(tool);
        for (int i = 0; i < ofTool.size(); i++) {
            Reference reference = ofTool.get(i);
            List<Integer> lifted = signature.lifted().get(i).stream()
                    .map(position -> position >= 0
                            ? binding.get(position)
                            : constant(signature.constants().get(-1 - position).property()))
                    .toList();
            int upstream = node(reference.upstream(), lifted);
            edges.add(new PlanGraph.Edge(
                    upstream, kind(reference), Optional.of(reference), overriddenBy(tool, reference, arguments)));
        }
        int index = nodes.size();
        nodes.add(new PlanGraph.Node(tool, arguments, edges));
        known.put(key, index);
        return index;
    }

    private static int overriddenBy(ToolMethod tool, Reference reference, List<Integer> arguments) {
        Optional<Dependent> overridable =
                reference.parameter().filter(dependent -> dependent.dependency().overridable());
        if (overridable.isEmpty()) {
            return -1;
        }
        List<String> own = ParameterSource.own(tool).stream()
                .map(source -> source.parameter().javaName())
                .toList();
        return arguments.get(own.indexOf(overridable.get().javaName()));
    }

    private static Kind kind(Reference reference) {
        return reference
                .parameter()
                .map(dependent -> switch (dependent.shape()) {
                    case REQUIRED, LIST -> Kind.REQUIRED;
                    case NULLABLE -> Kind.NULLABLE;
                    case OPTIONAL -> Kind.OPTIONAL;
                    case OUTCOME, OUTCOME_LIST -> Kind.OUTCOME;
                    case NESTED, RAW -> throw new IllegalStateException(reference.step() + " has errors");
                })
                .orElse(Kind.ORDER);
    }
}
