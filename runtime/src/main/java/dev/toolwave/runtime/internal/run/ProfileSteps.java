package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.RunProfile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Tells how the nodes of a run went; only once it is complete. */
final class ProfileSteps {

    private final PlanMachine machine;
    private final RunFacts facts;
    private final MergedPlan plan;
    private final Graph graph;
    private final long origin;

    ProfileSteps(TurnRun run, MergedPlan plan, long origin) {
        this.machine = run.machine();
        this.facts = run.facts();
        this.plan = plan;
        this.graph = plan.graph();
        this.origin = origin;
    }

    /**
     * Returns the nodes as steps, without the barriers.
     *
     * @param callIds the ids of the planned calls
     */
    List<Step> of(List<String> callIds) {
        List<List<String>> wantedBy = wantedBy(callIds);
        int[] lastBefore = lastBefore();
        List<Step> steps = new ArrayList<>(graph.size());
        for (int node = 0; node < graph.size(); node++) {
            if (graph.isBarrier(node)) {
                continue;
            }
            NodeState state = machine.state(node);
            steps.add(new Step(
                    graph.tool(node).name(),
                    wantedBy.get(node),
                    graph.wave(node),
                    upstreams(node, lastBefore),
                    facts.start(node) == Engine.NEVER ? null : Duration.ofNanos(facts.start(node) - origin),
                    Duration.ofNanos(facts.end(node) - origin),
                    state.reason(),
                    machine.attempts(node),
                    facts.isAbandoned(node)));
        }
        return steps;
    }

    /** Returns for each node the calls that want it; nodes of one call only share a list. */
    private List<List<String>> wantedBy(List<String> callIds) {
        List<List<String>> ids = new ArrayList<>(Collections.nCopies(graph.size(), List.of()));
        for (int call = 0; call < callIds.size(); call++) {
            List<String> alone = List.of(callIds.get(call));
            for (int node : plan.nodes(call)) {
                if (node >= 0) {
                    ids.set(node, and(ids.get(node), alone));
                }
            }
        }
        return ids;
    }

    private static List<String> and(List<String> ids, List<String> one) {
        if (ids.isEmpty()) {
            return one;
        }
        List<String> more = ids.size() == 1 ? new ArrayList<>(ids) : ids;
        more.addAll(one);
        return more;
    }

    /** Returns for each node itself, and for each barrier the node behind it that was over last. */
    private int[] lastBefore() {
        int[] last = new int[graph.size()];
        Arrays.setAll(last, node -> graph.isBarrier(node) ? -1 : node);
        for (int node = 0; node < graph.size(); node++) {
            for (int edge = graph.firstIn(node); graph.isBarrier(node) && edge < graph.firstIn(node + 1); edge++) {
                int upstream = last[graph.from(edge)];
                if (last[node] < 0 || facts.end(upstream) > facts.end(last[node])) {
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
            steps[edge] = plan.step(lastBefore[graph.from(first + edge)]);
        }
        return List.of(steps);
    }
}
