package dev.toolwave.samples.benchmark;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.Inputs;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.PropertyNames;
import dev.toolwave.runtime.spi.ResultWriter;
import dev.toolwave.runtime.spi.ToolPolicy;
import dev.toolwave.runtime.spi.ToolsetBinding;
import dev.toolwave.samples.benchmark.workload.Graph;
import dev.toolwave.samples.benchmark.workload.Latencies;
import java.util.ArrayList;
import java.util.List;

/** One tool with a plan of any size, as if it had been generated; each node is a tool that adds up what it gets, or waits. */
final class GraphToolset extends ToolsetBinding {

    private record NoArguments() implements Arguments {
        @Override
        public Object get(int index) {
            throw new IndexOutOfBoundsException(index);
        }
    }

    private static final List<ToolDefinition> DEFINITIONS = List.of(ToolDefinition.builder("runGraph")
            .description("Runs the graph.")
            .inputSchema("{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}")
            .effect(Effect.READ)
            .build());
    private final int[] upstreams;
    private final long[] millis;

    private GraphToolset(Graph graph, long[] millis) {
        super(DEFINITIONS, List.of(plan(graph)), List.of(), graph);
        upstreams = new int[graph.size()];
        for (int node = 0; node < graph.size(); node++) {
            upstreams[node] = graph.upstreams(node).length;
        }
        this.millis = millis;
    }

    private static Plan plan(Graph graph) {
        List<PlanNode> nodes = new ArrayList<>();
        for (int node = 0; node < graph.size(); node++) {
            PlanNode planned = PlanNode.of(ToolPolicy.of(GraphToolset.class, "node" + node, Effect.READ))
                    .wave(graph.wave(node))
                    .height(graph.waves() + 1 - graph.wave(node));
            for (int upstream : graph.upstreams(node)) {
                planned = planned.dependsOn(upstream);
            }
            nodes.add(planned);
        }
        return new Plan(nodes);
    }

    /** Returns tools that do nothing. */
    static GraphToolset idle(Graph graph) {
        return new GraphToolset(graph, new long[graph.size()]);
    }

    /** Returns tools that wait. */
    static GraphToolset waiting(Latencies latencies) {
        return new GraphToolset(latencies.graph(), latencies.millis());
    }

    /** Returns a call of the one tool. */
    TypedCall<Integer> call() {
        return TypedCall.of(this, 0, new NoArguments());
    }

    @Override
    public Arguments readArguments(int tool, ArgumentReader in) {
        if (!in.beginObject(PropertyNames.NONE)) {
            return null;
        }
        in.nextProperty();
        return in.endObject() ? new NoArguments() : null;
    }

    @Override
    public Object invoke(int tool, int node, Arguments arguments, Inputs in) throws InterruptedException {
        if (millis[node] > 0) {
            Thread.sleep(millis[node]);
        }
        int sum = 0;
        for (int edge = 0; edge < upstreams[node]; edge++) {
            sum += in.<Integer>value(edge);
        }
        return Graph.value(sum);
    }

    @Override
    public void writeResult(int tool, Object result, ResultWriter out) {
        out.number((Integer) result);
    }
}
