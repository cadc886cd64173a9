package dev.toolwave.runtime.internal.turn;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.call.RegisteredTool;
import dev.toolwave.runtime.internal.exec.Attempt;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.NodeInputs;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.exec.ToolReports;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.ResultException;
import dev.toolwave.runtime.internal.json.SafeText;
import dev.toolwave.runtime.internal.json.write.ResultEncoder;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.observe.RecordedAttempt;
import dev.toolwave.runtime.internal.turn.MergedPlan.Source;
import dev.toolwave.runtime.spi.Inputs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls the tools of a merged plan in this process. Thread-safe. */
public final class LocalNodeExecutor extends PlanNodeExecutor {

    private final List<DecodedCall> calls;
    private final ToolReports reports;
    private final @Nullable RegisteredTool[] answers;

    /**
     * Creates the executor of a turn.
     *
     * @param writesAnswers whether the results of requested tools are written as JSON
     */
    LocalNodeExecutor(
            Engine engine, List<DecodedCall> calls, MergedPlan plan, ToolReports reports, boolean writesAnswers) {
        super(engine, plan);
        this.calls = calls;
        this.reports = reports;
        this.answers = new RegisteredTool[plan.graph().size()];
        for (int call = 0; writesAnswers && call < calls.size(); call++) {
            answers[plan.requested(call)] = calls.get(call).tool();
        }
    }

    @Override
    public NodeResult run(Attempt attempt, NodeOutcomes upstreams) throws Exception {
        int node = attempt.node();
        Source source = requireNonNull(plan.source(node), "a barrier does not run");
        NodeInputs inputs = new NodeInputs(upstreams, source.edges(), attempt, reports);
        DecodedCall call = calls.get(source.call());
        Object value = RecordedAttempt.invoke(attempt, plan.graph().wave(node), call, source.index(), inputs);
        return result(
                value, select(node, value), answers[node], engine.settings().resultLimit());
    }

    /** Calls a tool without upstreams and, unless {@code answers} is null, writes its result. */
    static NodeResult run(Attempt attempt, DecodedCall call, Inputs inputs, @Nullable RegisteredTool answers)
            throws Exception {
        Object value = RecordedAttempt.invoke(attempt, 1, call, 0, inputs);
        int limit = attempt.scope().engine().settings().resultLimit();
        return result(value, List.of(), answers, limit);
    }

    /** Writes the result inside the attempt: on its thread, within its time limit and before others can change the value. */
    private static NodeResult result(
            @Nullable Object value, List<Selection> selections, @Nullable RegisteredTool answers, int limit) {
        if (answers == null) {
            return new NodeResult(value, selections);
        }
        try {
            EncodedResult answer =
                    ResultEncoder.encode(answers.toolset(), answers.index(), value, answers.resultLimit(limit));
            return new NodeResult(value, selections, answer, null);
        } catch (Throwable e) {
            return new NodeResult(value, selections, null, unwritable(answers.name(), e));
        }
    }

    /** Returns the outcome of a tool whose result cannot be written, with a message that the tool ran. */
    public static NotOk<?> unwritable(String tool, Throwable failure) {
        String why = failure instanceof ResultException
                ? String.valueOf(failure.getMessage())
                : "the result cannot be written: " + SafeText.className(failure);
        return new NotOk<>(Reason.FAILED, tool, "The tool ran, but " + why, failure);
    }

    private List<Selection> select(int node, @Nullable Object value) {
        if (value == null || !plan.hasSelections(node)) {
            return List.of();
        }
        List<Selection> selections = new ArrayList<>();
        Graph graph = plan.graph();
        for (int i = graph.firstOut(node); i < graph.firstOut(node + 1); i++) {
            int edge = graph.out(i);
            Source dependent = plan.source(graph.to(edge));
            if (dependent != null && dependent.selects(edge)) {
                RegisteredTool tool = calls.get(dependent.call()).tool();
                selections.add(new Selection(edge, tool.select(dependent.index(), dependent.planned(edge), value)));
            }
        }
        return selections;
    }
}
