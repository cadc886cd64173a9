package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.call.CallReader.ValidCall;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.exec.PlanExecution;
import dev.toolwave.runtime.internal.observe.TurnEvents;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes turns in this process. */
public final class LocalTurnExecutor implements TurnExecutor {

    @Override
    public boolean isLocal() {
        return true;
    }

    @Override
    public ExecutedTurn execute(Turn turn) {
        ExecutedTurn inline = executeInline(turn);
        if (inline != null) {
            return inline;
        }
        PlanExecution run = run(turn, true);
        MergedPlan plan = turn.plan();
        List<ToolResult> answers = new ArrayList<>(turn.validCalls().size());
        for (int i = 0; i < turn.validCalls().size(); i++) {
            ValidCall call = turn.validCalls().get(i);
            int node = plan.requested(i);
            answers.add(turn.answers()
                    .of(
                            call.call(),
                            call.decoded(),
                            run.outcomes().of(node),
                            run.outcomes().resultOf(node),
                            plan.nodes(i),
                            run.machine()));
        }
        return new ExecutedTurn(answers, turn.steps(run.machine(), run.timings()));
    }

    @Override
    public Outcome<?> executeForOutcome(Turn turn) {
        return run(turn, false).outcomes().of(turn.plan().requested(0));
    }

    private static PlanExecution run(Turn turn, boolean writesAnswers) {
        List<DecodedCall> calls =
                turn.validCalls().stream().map(ValidCall::decoded).toList();
        PlanExecution run = turn.newExecution(
                new LocalNodeExecutor(turn.scope().engine(), calls, turn.plan(), turn.reports(), writesAnswers));
        turn.run(run);
        return run;
    }

    /** Executes the turn on the calling thread; null if that is not possible. */
    private static @Nullable ExecutedTurn executeInline(Turn turn) {
        if (!turn.mayRunInline() || turn.validCalls().size() != 1) {
            return null;
        }
        ValidCall call = turn.validCalls().get(0);
        if (!InlineCall.isPossible(turn.scope(), call.decoded())) {
            return null;
        }
        InlineCall inline = InlineCall.run(turn.scope(), call.decoded(), turn.reports(), turn.events(), true, true);
        if (inline == null) {
            return null;
        }
        TurnEvents events = turn.events();
        if (events != null) {
            events.settled(0, inline.outcome(), inline.end() - inline.start());
        }
        Step step = new Step(
                call.decoded().tool().name(),
                List.of(call.call().id()),
                1,
                List.of(),
                Duration.ofNanos(inline.start() - turn.origin()),
                Duration.ofNanos(inline.end() - turn.origin()),
                inline.outcome() instanceof Outcome.NotOk<?> notOk ? notOk.reason() : null,
                1,
                false,
                turn.reports().items(0, turn.origin()));
        return new ExecutedTurn(List.of(turn.answers().of(call.call(), call.decoded(), inline)), List.of(step));
    }
}
