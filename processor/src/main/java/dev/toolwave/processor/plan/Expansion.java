package dev.toolwave.processor.plan;

import dev.toolwave.processor.check.Reference;
import dev.toolwave.processor.check.References;
import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.plan.PlannedEdge.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Makes the nodes of a plan, each once. A node is told by its tool and by where the names of the tool's signature stand in the
 * signature of the plan: equal ones have equal upstreams, because a signature holds just what the nodes below it read.
 */
final class Expansion {

    private record Key(ToolId tool, List<Integer> binding) {}

    private final References references;
    private final Function<ToolMethod, Signature> signatures;
    private final Draft draft = new Draft();
    private final Map<Key, Integer> known = new LinkedHashMap<>();

    private Expansion(References references, Function<ToolMethod, Signature> signatures) {
        this.references = references;
        this.signatures = signatures;
    }

    /** Returns the nodes of a tool's plan, upstreams first. */
    static Draft of(ToolMethod tool, References references, Function<ToolMethod, Signature> signatures) {
        Expansion expansion = new Expansion(references, signatures);
        int size = signatures.apply(tool).parameters().size();
        expansion.node(tool, IntStream.range(0, size).boxed().toList());
        return expansion.draft;
    }

    private int node(ToolMethod tool, List<Integer> binding) {
        Key key = new Key(tool.id(), binding);
        Integer before = known.get(key);
        if (before != null) {
            return before;
        }
        Signature signature = signatures.apply(tool);
        List<Integer> arguments = binding.subList(0, signature.own());
        List<Draft.Edge> edges = new ArrayList<>();
        List<Reference> ofTool = references.of(tool);
        for (int i = 0; i < ofTool.size(); i++) {
            Reference reference = ofTool.get(i);
            List<Integer> lifted =
                    signature.lifted().get(i).stream().map(binding::get).toList();
            int upstream = node(reference.upstream(), lifted);
            edges.add(new Draft.Edge(
                    upstream, kind(reference), Optional.of(reference), overriddenBy(tool, reference, arguments)));
        }
        int index = draft.add(new Draft.Node(tool, List.copyOf(arguments), edges));
        known.put(key, index);
        return index;
    }

    private static int overriddenBy(ToolMethod tool, Reference reference, List<Integer> arguments) {
        Optional<Dependent> overridable =
                reference.parameter().filter(dependent -> dependent.dependency().overridable());
        if (overridable.isEmpty()) {
            return -1;
        }
        List<String> own = Source.own(tool).stream()
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
                    case NESTED, RAW -> throw new IllegalStateException(reference.step() + " is not sound");
                })
                .orElse(Kind.ORDER);
    }
}
