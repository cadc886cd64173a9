package dev.toolwave.runtime.internal.turn;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.call.RegisteredTool;
import dev.toolwave.runtime.internal.call.ToolRegistry;
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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Merges the plans of a turn's calls into one graph: equal reads become one node, writing calls are ordered as the model made
 * them, and upstreams that arguments replace are left out. Thread-safe.
 */
public final class TurnPlanner {

    private final ToolRegistry tools;

    /** The plans of turns with a single call of a registered tool. */
    private final Map<RegisteredTool, MergedPlan> single = new ConcurrentHashMap<>();

    TurnPlanner(ToolRegistry tools) {
        this.tools = tools;
    }

    /** Returns the plan of a turn. */
    MergedPlan plan(List<DecodedCall> calls) {
        if (calls.size() != 1 || calls.get(0).overridesAny()) {
            return merge(calls);
        }
        RegisteredTool tool = calls.get(0).tool();
        return tool.equals(tools.find(tool.name()))
                ? single.computeIfAbsent(tool, key -> planOf(key.plan()))
                : planOf(tool.plan());
    }

    /** Returns the plan of a turn without looking for a known one. */
    static MergedPlan merge(List<DecodedCall> calls) {
        return new Merge(calls).plan();
    }

    private static MergedPlan planOf(Plan plan) {
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

    /** The planning of one turn. */
    private static final class Merge {

        private final List<DecodedCall> calls;
        private final GraphBuilder graph = new GraphBuilder();
        private final List<@Nullable Source> sources = new ArrayList<>();
        private final List<int[]> nodes = new ArrayList<>();
        private final Map<NodeKey, Integer> reads = new HashMap<>();
        private int merged;

        Merge(List<DecodedCall> calls) {
            this.calls = calls;
        }

        MergedPlan plan() {
            List<BitSet> needed = new ArrayList<>();
            boolean ordered = false;
            for (DecodedCall call : calls) {
                BitSet ofCall = needed(call);
                needed.add(ofCall);
                ordered |= ResourceAccess.writes(call, ofCall);
            }
            CallOrder order = new CallOrder(graph);
            for (int call = 0; call < calls.size(); call++) {
                int[] ofCall;
                if (ordered) {
                    ResourceAccess access = ResourceAccess.of(calls.get(call), needed.get(call));
                    int readEntry = order.entry(access.reading());
                    ofCall = add(call, needed.get(call), readEntry, access.writes() ? order.entry(access) : readEntry);
                    order.add(access, ofCall);
                } else {
                    ofCall = add(call, needed.get(call), CallOrder.NONE, CallOrder.NONE);
                }
                nodes.add(ofCall);
                graph.request(ofCall[ofCall.length - 1]);
            }
            addBarriers(graph.size());
            return new MergedPlan(graph.build(), sources, nodes, merged);
        }

        /** Returns the nodes that the requested one reaches over edges that no argument replaces. */
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

        /**
         * Adds the nodes of a call. The reads before its first write wait only for what reads wait for, so they belong to the
         * phase before the write and merge with equal reads there.
         *
         * @param readEntry the node that its reads wait for
         * @param writeEntry the node that its writes wait for
         */
        private int[] add(int callIndex, BitSet needed, int readEntry, int writeEntry) {
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
                boolean canMerge =
                        node.tool().effect() == Effect.READ && !node.tool().singleUse();
                ofCall[index] = canMerge
                        ? addOnce(callIndex, index, node, upstreams, readEntry)
                        : addNew(callIndex, index, node, upstreams, node.tool().writes() ? writeEntry : readEntry);
            }
            return ofCall;
        }

        private int addOnce(int call, int index, PlanNode node, int[] upstreams, int entry) {
            NodeKey key;
            Integer known;
            try {
                key = NodeKey.of(calls.get(call), node, upstreams, entry);
                known = reads.get(key);
            } catch (Throwable e) {
                // hashCode or equals of an argument fails, so it is not known to equal any other.
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
            boolean waits = false;
            for (int i = 0; i < upstreams.length; i++) {
                edges[i] = upstreams[i] < 0
                        ? -1
                        : graph.edge(upstreams[i], node.edges().get(i).kind());
                waits |= upstreams[i] >= 0;
            }
            if (entry != CallOrder.NONE && (!waits || node.tool().writes())) {
                graph.edge(entry, EdgeKind.AFTER);
            }
            addBarriers(added);
            sources.add(new Source(call, index, node, edges));
            return added;
        }

        private void addBarriers(int size) {
            while (sources.size() < size) {
                sources.add(null);
            }
        }
    }
}
