package dev.toolwave.runtime.internal.remote;

import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.turn.MergedPlan;
import dev.toolwave.runtime.internal.turn.MergedPlan.Source;
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

/** The nodes of a merged plan as data for others, without barriers: what stands behind one takes its place. */
public final class TurnPlanNodes {

    private static final int FORMAT = 1;

    private final MergedPlan plan;
    private final Graph graph;
    private final List<Set<Integer>> behind = new ArrayList<>();

    private TurnPlanNodes(MergedPlan plan) {
        this.plan = plan;
        this.graph = plan.graph();
    }

    public static List<Node> of(MergedPlan plan, Engine engine) {
        TurnPlanNodes handed = new TurnPlanNodes(plan);
        List<Node> nodes = new ArrayList<>(plan.stepCount());
        for (int node = 0; node < handed.graph.size(); node++) {
            handed.behind.add(handed.stepsBehind(node));
            if (!handed.graph.isBarrier(node)) {
                nodes.add(handed.node(node, engine));
            }
        }
        return List.copyOf(nodes);
    }

    private Node node(int node, Engine engine) {
        ToolPolicy tool = graph.tool(node);
        int step = plan.step(node);
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
            for (int step : behind.get(graph.from(edge))) {
                upstreams.add(new Upstream(step, graph.kind(edge), select));
            }
        }
        return List.copyOf(upstreams);
    }

    /** Returns the node itself, or what a barrier waits for. */
    private Set<Integer> stepsBehind(int node) {
        if (!graph.isBarrier(node)) {
            return Set.of(plan.step(node));
        }
        Set<Integer> steps = new LinkedHashSet<>();
        for (int edge = graph.firstIn(node); edge < graph.firstIn(node + 1); edge++) {
            steps.addAll(behind.get(graph.from(edge)));
        }
        return steps;
    }

    public static Map<String, @Nullable Object> toJson(List<Node> nodes, List<RemoteCall> calls, MergedPlan plan) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("nodes", nodes.stream().map(TurnPlanNodes::toJson).toList());
        List<Map<String, @Nullable Object>> handedCalls = new ArrayList<>();
        for (int call = 0; call < calls.size(); call++) {
            Map<String, @Nullable Object> handed = new LinkedHashMap<>();
            handed.put("id", calls.get(call).call().id());
            handed.put("tool", calls.get(call).planned().tool().name());
            handed.put("version", calls.get(call).planned().tool().version());
            handed.put("node", plan.step(plan.requested(call)));
            handedCalls.add(handed);
        }
        json.put("calls", handedCalls);
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
