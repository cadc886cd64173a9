package dev.toolwave.runtime.internal.turn;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.machine.GraphBuilder;
import dev.toolwave.runtime.internal.turn.MergedPlan.Source;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.PlanNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merges the plans of a turn's calls into one: equal reads become one node, writing calls and what they conflict with are
 * ordered as the model made them, and what the arguments replace drops out. Runs no tool; not thread-safe, one for each turn.
 */
public final class TurnPlanner {

    private final List<DecodedCall> calls;
    private final GraphBuilder graph = new GraphBuilder();
    private final List<@Nullable Source> sources = new ArrayList<>();
    private final List<int[]> nodes = new ArrayList<>();
    private final Map<NodeKey, Integer> reads = new HashMap<>();
    private int merged;

    private TurnPlanner(List<DecodedCall> calls) {
        this.calls = calls;
    }

    /** Plans a turn. */
    public static MergedPlan plan(List<DecodedCall> calls) {
        if (calls.size() == 1 && !calls.get(0).overridesAny()) {
            return calls.get(0).tool().alone();
        }
        return new TurnPlanner(calls).plan();
    }

    /** Plans a turn with one call that overrides nothing; holds for every such call of the tool. */
    public static MergedPlan planAlone(Plan plan) {
        GraphBuilder graph = new GraphBuilder();
        List<@Nullable Source> sources = new ArrayList<>();
        int[] nodes = new int[plan.nodes().size()];
        for (int index = 0; index < nodes.length; index++) {
            PlanNode node = plan.nodes().get(index);
            nodes[index] = graph.node(node.tool());
            int[] edges = new int[node.edges().size()];
            for (int i = 0; i < edges.length; i++) {
                PlanEdge edge = node.edges().get(i);
                edges[i] = graph.edge(edge.upstream(), edge.kind());
            }
            sources.add(new Source(0, index, node, edges));
        }
        graph.request(nodes.length - 1);
        return new MergedPlan(graph.build(), sources, List.of(nodes), 0);
    }

    private MergedPlan plan() {
        List<BitSet> needed = new ArrayList<>();
        boolean ordered = false;
        for (DecodedCall call : calls) {
            BitSet ofCall = needed(call);
            needed.add(ofCall);
            ordered |= ResourceAccess.writes(call, ofCall);
        }
        CallOrder order = new CallOrder(graph);
        for (int call = 0; call < calls.size(); call++) {
            ResourceAccess touched =
                    ordered ? ResourceAccess.of(calls.get(call), needed.get(call)) : ResourceAccess.NOTHING;
            int[] ofCall = add(call, needed.get(call), ordered ? order.entry(touched) : CallOrder.NONE);
            if (ordered) {
                order.add(touched, ofCall);
            }
            nodes.add(ofCall);
            graph.request(ofCall[ofCall.length - 1]);
        }
        while (sources.size() < graph.size()) {
            sources.add(null);
        }
        return new MergedPlan(graph.build(), sources, nodes, merged);
    }

    /** Returns the nodes that the requested one reaches over edges that no argument overrides. */
    private static BitSet needed(DecodedCall call) {
        List<PlanNode> plan = call.tool().plan().nodes();
        BitSet needed = new BitSet(plan.size());
        needed.set(plan.size() - 1);
        for (int node = plan.size() - 1; node >= 0; node = needed.previousSetBit(node - 1)) {
            for (PlanEdge edge : plan.get(node).edges()) {
                if (edge.kind() != EdgeKind.AFTER && !call.overrides(edge)) {
                    needed.set(edge.upstream());
                }
            }
        }
        return needed;
    }

    private int[] add(int callIndex, BitSet needed, int entry) {
        DecodedCall call = calls.get(callIndex);
        List<PlanNode> plan = call.tool().plan().nodes();
        int[] ofCall = new int[plan.size()];
        Arrays.fill(ofCall, -1);
        for (int index = needed.nextSetBit(0); index >= 0; index = needed.nextSetBit(index + 1)) {
            PlanNode node = plan.get(index);
            int[] upstreams = new int[node.edges().size()];
            for (int i = 0; i < upstreams.length; i++) {
                PlanEdge edge = node.edges().get(i);
                upstreams[i] = call.overrides(edge) ? -1 : ofCall[edge.upstream()];
            }
            ofCall[index] = node.tool().effect() == Effect.READ
                    ? addOnce(callIndex, index, node, upstreams, entry)
                    : addNew(callIndex, index, node, upstreams, entry);
        }
        return ofCall;
    }

    private int addOnce(int call, int index, PlanNode node, int[] upstreams, int entry) {
        NodeKey key;
        Integer known;
        try {
            key = NodeKey.of(calls.get(call), node, upstreams, entry);
            known = reads.get(key);
        } catch (RuntimeException e) {
            // The equals or hashCode of an argument fails: nothing can be said to be equal to it.
            return addNew(call, index, node, upstreams, entry);
        }
        if (known != null) {
            merged++;
            return known;
        }
        int added = addNew(call, index, node, upstreams, entry);
        reads.put(key, added);
        return added;
    }

    private int addNew(int call, int index, PlanNode node, int[] upstreams, int entry) {
        int added = graph.node(node.tool());
        int[] edges = new int[upstreams.length];
        boolean first = true;
        for (int i = 0; i < upstreams.length; i++) {
            edges[i] = upstreams[i] < 0
                    ? -1
                    : graph.edge(upstreams[i], node.edges().get(i).kind());
            first &= upstreams[i] < 0;
        }
        if (first && entry != CallOrder.NONE) {
            graph.edge(entry, EdgeKind.AFTER);
        }
        while (sources.size() < added) {
            sources.add(null);
        }
        sources.add(new Source(call, index, node, edges));
        return added;
    }
}
