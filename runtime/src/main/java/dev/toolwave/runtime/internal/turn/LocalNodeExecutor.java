package dev.toolwave.runtime.internal.turn;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.call.RegisteredTool;
import dev.toolwave.runtime.internal.exec.Attempt;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.NodeInputs;
import dev.toolwave.runtime.internal.exec.PlanExecution;
import dev.toolwave.runtime.internal.exec.ProgressSink;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.observe.RecordedAttempt;
import dev.toolwave.runtime.internal.turn.MergedPlan.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the tools of a merged plan. Thread-safe. */
public final class LocalNodeExecutor extends AbstractNodeExecutor {

    private final List<DecodedCall> calls;
    private final ProgressSink reports;

    public LocalNodeExecutor(Engine engine, List<DecodedCall> calls, MergedPlan plan, ProgressSink reports) {
        super(engine, plan);
        this.calls = calls;
        this.reports = reports;
    }

    @Override
    public @Nullable Object run(PlanExecution run, Attempt attempt) throws Exception {
        int node = attempt.node;
        Source source = requireNonNull(plan.source(node), "a barrier does not run");
        NodeInputs inputs = new NodeInputs(run.outcomes(), source.edges(), attempt, reports);
        return RecordedAttempt.invoke(
                attempt,
                plan.graph().wave(node),
                run.machine().attempts(node),
                calls.get(source.call()),
                source.index(),
                inputs);
    }

    @Override
    public List<Selection> select(int node, @Nullable Object value) {
        if (value == null || !plan.isPicked(node)) {
            return List.of();
        }
        List<Selection> selections = List.of();
        Graph graph = plan.graph();
        for (int i = graph.firstOut(node); i < graph.firstOut(node + 1); i++) {
            int edge = graph.out(i);
            Source dependent = plan.source(graph.to(edge));
            if (dependent != null && dependent.selects(edge)) {
                if (selections.isEmpty()) {
                    selections = new ArrayList<>();
                }
                RegisteredTool tool = calls.get(dependent.call()).tool();
                selections.add(new Selection(edge, tool.select(dependent.index(), dependent.planned(edge), value)));
            }
        }
        return selections;
    }
}
