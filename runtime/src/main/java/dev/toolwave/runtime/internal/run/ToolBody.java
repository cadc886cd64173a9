package dev.toolwave.runtime.internal.run;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.run.MergedPlan.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the tools of a merged plan. Thread-safe. */
final class ToolBody extends PlanBody {

    private final List<PlannedCall> calls;
    private final ToolReports reports;

    ToolBody(Engine engine, List<PlannedCall> calls, MergedPlan plan, ToolReports reports) {
        super(engine, plan);
        this.calls = calls;
        this.reports = reports;
    }

    @Override
    public @Nullable Object run(TurnRun run, Attempt attempt) throws Exception {
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
                OfferedTool tool = calls.get(dependent.call()).tool();
                selections.add(new Selection(edge, tool.select(dependent.index(), dependent.planned(edge), value)));
            }
        }
        return selections;
    }
}
