package dev.toolwave.runtime.internal.observe;

import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.exec.Attempt;
import dev.toolwave.runtime.spi.Inputs;
import org.jspecify.annotations.Nullable;

/** Calls tools and records the attempts with Flight Recorder if it is in use. */
public final class RecordedAttempt {

    private RecordedAttempt() {}

    /**
     * Calls a tool.
     *
     * @param wave the wave of its node
     * @param index the index of the node in the call's plan
     * @throws Exception if the tool threw one
     */
    public static @Nullable Object invoke(Attempt attempt, int wave, DecodedCall call, int index, Inputs inputs)
            throws Exception {
        if (!JfrModule.isInUse()) {
            return call.invoke(index, inputs);
        }
        JfrTool event = JfrTool.begin();
        Throwable thrown = null;
        try {
            return call.invoke(index, inputs);
        } catch (Throwable e) {
            thrown = e;
            throw e;
        } finally {
            long turn = attempt.scope().numbered().turn();
            event.end(turn, attempt.step(), attempt.toolName(), wave, attempt.number(), reason(attempt, thrown));
        }
    }

    private static @Nullable Reason reason(Attempt attempt, @Nullable Throwable thrown) {
        if (attempt.isCancelled()) {
            boolean late = attempt.scope().engine().now() >= attempt.deadline();
            return late ? Reason.TIMED_OUT : Reason.CANCELLED;
        }
        return thrown == null ? null : Reason.FAILED;
    }
}
