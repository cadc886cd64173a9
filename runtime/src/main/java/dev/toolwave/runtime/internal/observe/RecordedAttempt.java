package dev.toolwave.runtime.internal.observe;

import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.exec.Attempt;
import dev.toolwave.runtime.spi.Inputs;
import org.jspecify.annotations.Nullable;

/** An attempt of a tool, and what a recording of the Flight Recorder says of it, if there is one. */
public final class RecordedAttempt {

    private RecordedAttempt() {}

    /**
     * Calls a tool.
     *
     * @param wave the wave of its node
     * @param number which attempt it is, from 1
     * @param index the node in the call's plan
     * @throws Exception what the tool has thrown
     */
    public static @Nullable Object invoke(
            Attempt attempt, int wave, int number, DecodedCall call, int index, Inputs inputs) throws Exception {
        JfrTool event = JfrTool.begin();
        Throwable thrown = null;
        try {
            return call.invoke(index, inputs);
        } catch (Throwable e) {
            thrown = e;
            throw e;
        } finally {
            event.end(attempt.scope.turn(), attempt.step, attempt.toolName, wave, number, reason(attempt, thrown));
        }
    }

    private static @Nullable Reason reason(Attempt attempt, @Nullable Throwable thrown) {
        if (attempt.isCancelled()) {
            boolean late = attempt.scope.engine().now() >= attempt.deadline;
            return late ? Reason.TIMED_OUT : Reason.CANCELLED;
        }
        return thrown == null ? null : Reason.FAILED;
    }
}
