package dev.toolwave.runtime.internal.remote;

import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.turn.MergedPlan;
import dev.toolwave.runtime.internal.turn.MergedPlan.Source;
import dev.toolwave.runtime.internal.turn.Turn;
import dev.toolwave.runtime.remote.TurnPlan.Node;
import dev.toolwave.runtime.remote.TurnPlan.Upstream;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes the nodes of a merged plan for runners. Barriers are replaced by the nodes that they wait for. */
final class TurnPlanNodes {

    private static final int FORMAT = 1;

    private final MergedPlan plan;
    private final Graph graph;
    private final List<Set<Integer>> stepsByNode = new ArrayList<>();

    private TurnPlanNodes(MergedPlan plan) {
        this.plan = plan;
        this.graph = plan.graph();
    }

    static List<Node> of(MergedPlan plan, Engine engine) {
        TurnPlanNodes external = new TurnPlanNodes(plan);
        List<Node> nodes = new ArrayList<>(plan.graph().stepCount());
        for (int node = 0; node < external.graph.size(); node++) {
            external.stepsByNode.add(external.stepsOf(node));
            if (!external.graph.isBarrier(node)) {
                nodes.add(external.node(node, engine));
            }
        }
        return List.copyOf(nodes);
    }

    private Node node(int node, Engine engine) {
        ToolPolicy tool = graph.tool(node);
        int step = graph.step(node);
        long limit = engine.timeLimit(tool);
        return new Node(
                step,
                step + "-" + tool.name(),
                tool,
                limit == Engine.NEVER ? Optional.empty() : Optional.of(Duration.ofNanos(limit)),
                graph.wave(node),
                graph.height(node),
                upstreams(node));
    }

    private List<Upstream> upstreams(int node) {
        Source source = plan.source(node);
        Set<Upstream> upstreams = new LinkedHashSet<>();
        for (int edge = graph.firstIn(node); edge < graph.firstIn(node + 1); edge++) {
            int planned = source == null ? -1 : source.planned(edge);
            String select = source == null || planned < 0
                    ? ""
                    : source.node().edges().get(planned).select();
            for (int step : stepsByNode.get(graph.from(edge))) {
                upstreams.add(new Upstream(step, graph.kind(edge), select));
            }
        }
        return List.copyOf(upstreams);
    }

    /** Returns the step of a node, or the steps that a barrier waits for. */
    private Set<Integer> stepsOf(int node) {
        if (!graph.isBarrier(node)) {
            return Set.of(graph.step(node));
        }
        Set<Integer> steps = new LinkedHashSet<>();
        for (int edge = graph.firstIn(node); edge < graph.firstIn(node + 1); edge++) {
            steps.addAll(stepsByNode.get(graph.from(edge)));
        }
        return steps;
    }

    static Map<String, @Nullable Object> toJson(List<Node> nodes, Turn turn) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("nodes", nodes.stream().map(TurnPlanNodes::toJson).toList());
        List<Map<String, @Nullable Object>> externalCalls = new ArrayList<>();
        for (int call = 0; call < turn.validCalls().size(); call++) {
            Map<String, @Nullable Object> external = new LinkedHashMap<>();
            external.put("id", turn.validCalls().get(call).call().id());
            external.put("tool", turn.validCalls().get(call).decoded().tool().name());
            external.put("version", turn.validCalls().get(call).decoded().tool().version());
            external.put("node", turn.plan().graph().step(turn.plan().requested(call)));
            externalCalls.add(external);
        }
        json.put("calls", externalCalls);
        return json;
    }

    private static Map<String, @Nullable Object> toJson(Node node) {
        ToolPolicy tool = node.tool();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", node.key());
        json.put("tool", tool.name());
        json.put("wave", node.wave());
        json.put("height", node.height());
        json.put("effect", tool.effect().name());
        json.put("idempotent", tool.idempotent());
        json.put("onFailure", tool.onFailure().name());
        node.timeout().ifPresent(timeout -> json.put("timeout", timeout.toString()));
        if (tool.maxConcurrency() > 0) {
            json.put("maxConcurrency", tool.maxConcurrency());
        }
        if (tool.retry().maxAttempts() > 1) {
            json.put("maxAttempts", tool.retry().maxAttempts());
            json.put("delay", tool.retry().delay().toString());
            json.put("maxDelay", tool.retry().maxDelay().toString());
        }
        json.put(
                "upstreams",
                node.upstreams().stream().map(TurnPlanNodes::toJson).toList());
        return json;
    }

    private static Map<String, @Nullable Object> toJson(Upstream upstream) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("node", upstream.node());
        json.put("kind", upstream.kind().name());
        if (!upstream.select().isEmpty()) {
            json.put("select", upstream.select());
        }
        return json;
    }
}
