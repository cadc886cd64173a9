package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.internal.profile.JfrTool;
import org.jspecify.annotations.Nullable;

/** An attempt of a tool in a recording of the Flight Recorder, if there is one. */
final class RecordedAttempt {

    private final Attempt attempt;
    private final int wave;
    private final int number;
    private final JfrTool event;

    private RecordedAttempt(Attempt attempt, int wave, int number, JfrTool event) {
        this.attempt = attempt;
        this.wave = wave;
        this.number = number;
        this.event = event;
    }

    /** Starts to record. */
    static RecordedAttempt begin(Attempt attempt, int wave, int number) {
        return new RecordedAttempt(attempt, wave, number, JfrTool.begin());
    }

    /** Ends with what the tool has thrown, null where it has returned. */
    void end(@Nullable Throwable thrown) {
        event.end(attempt.scope.turn(), attempt.step, attempt.toolName, wave, number, reason(thrown));
    }

    private @Nullable Reason reason(@Nullable Throwable thrown) {
        if (attempt.isCancelled()) {
            boolean late = attempt.scope.engine().now() >= attempt.deadline;
            return late ? Reason.TIMED_OUT : Reason.CANCELLED;
        }
        return thrown == null ? null : Reason.FAILED;
    }
}
