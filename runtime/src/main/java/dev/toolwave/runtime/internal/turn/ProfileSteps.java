package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.NodeTimings;
import dev.toolwave.runtime.internal.exec.ToolReports;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.machine.NodeState;
import dev.toolwave.runtime.internal.machine.NodeStates;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Creates the steps of the profile from a complete run. */
public final class ProfileSteps {

    private final NodeStates states;
    private final NodeTimings timings;
    private final Graph graph;
    private final ToolReports reports;
    private final long origin;

    public ProfileSteps(NodeStates states, NodeTimings timings, MergedPlan plan, ToolReports reports, long origin) {
        this.states = states;
        this.timings = timings;
        this.graph = plan.graph();
        this.reports = reports;
        this.origin = origin;
    }

    /**
     * Returns the nodes as steps, without the barriers.
     *
     * @param callIds the ids of the calls that need each node
     */
    public List<Step> of(List<List<String>> callIds) {
        int[] lastBefore = lastBefore();
        List<Step> steps = new ArrayList<>(graph.size());
        for (int node = 0; node < graph.size(); node++) {
            if (graph.isBarrier(node)) {
                continue;
            }
            NodeState state = states.state(node);
            steps.add(new Step(
                    graph.tool(node).name(),
                    callIds.get(node),
                    graph.wave(node),
                    upstreams(node, lastBefore),
                    timings.start(node) == Engine.NEVER ? null : Duration.ofNanos(timings.start(node) - origin),
                    Duration.ofNanos(timings.end(node) - origin),
                    state.reason(),
                    states.attempts(node),
                    timings.isAbandoned(node),
                    reports.items(graph.step(node), origin)));
        }
        return steps;
    }

    /** Returns each node itself and, for each barrier, the upstream that ended last. */
    private int[] lastBefore() {
        int[] last = new int[graph.size()];
        Arrays.setAll(last, node -> graph.isBarrier(node) ? -1 : node);
        for (int node = 0; node < graph.size(); node++) {
            for (int edge = graph.firstIn(node); graph.isBarrier(node) && edge < graph.firstIn(node + 1); edge++) {
                int upstream = last[graph.from(edge)];
                if (last[node] < 0 || timings.end(upstream) > timings.end(last[node])) {
                    last[node] = upstream;
                }
            }
        }
        return last;
    }

    private List<Integer> upstreams(int node, int[] lastBefore) {
        int first = graph.firstIn(node);
        Integer[] steps = new Integer[graph.firstIn(node + 1) - first];
        for (int edge = 0; edge < steps.length; edge++) {
            steps[edge] = graph.step(lastBefore[graph.from(first + edge)]);
        }
        return List.of(steps);
    }
}
