package dev.toolwave.runtime.internal.remote;

import dev.toolwave.runtime.internal.exec.RunState;
import dev.toolwave.runtime.internal.turn.MergedPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run whose nodes run in other processes, and what they gave as text.
 *
 * @param plan what is run
 * @param run how far it is
 * @param nodes what the nodes gave
 */
public record RemoteRun(MergedPlan plan, RunState run, NodeTasks nodes) {

    /** Returns the outcomes as JSON, by steps; null where there is none yet. */
    public List<@Nullable String> outcomes() {
        List<@Nullable String> outcomes = new ArrayList<>(plan.stepCount());
        for (int node = 0; node < plan.graph().size(); node++) {
            if (!plan.graph().isBarrier(node)) {
                boolean isFinal = run.machine().state(node).isFinal();
                outcomes.add(isFinal ? nodes.answer(node, run.outcomes()).toJson() : null);
            }
        }
        return outcomes;
    }
}
