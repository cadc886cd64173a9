package dev.toolwave.runtime.internal.observe;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.ToolListener.Progress;
import dev.toolwave.runtime.ToolListener.ToolFinished;
import dev.toolwave.runtime.ToolListener.ToolProgress;
import dev.toolwave.runtime.ToolListener.ToolStarted;
import dev.toolwave.runtime.ToolListener.TurnFinished;
import dev.toolwave.runtime.ToolListener.TurnProgress;
import dev.toolwave.runtime.ToolListener.TurnStarted;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.exec.Attempt;
import dev.toolwave.runtime.internal.exec.ProgressSink;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the listener of a turn that is one tool. Such a turn is often over before the listener's thread has looked, so it stands
 * in the queue as one notice, to which its end is added where there is still time. What the listener reads is made on its own
 * thread.
 */
public final class InlineCallEvents extends QueuedEvent implements ProgressSink {

    private final EventQueue queue;
    private final ListenerInterests wishes;
    private final long turn;
    private final List<ToolCall> calls;
    private final String callId;
    private final String toolName;
    private final TurnEnd end = new TurnEnd();
    private boolean queued;

    // Written by the end, before the end or the queue shows it to the listener's thread.
    private @Nullable Outcome<?> outcome;
    private long nanos;
    private @Nullable Supplier<TurnResult> result;

    /**
     * Makes the events of a turn.
     *
     * @param calls the calls of the turn, of which one runs
     * @param callId the id of that one
     * @param toolName its tool
     */
    public InlineCallEvents(EventQueue queue, long turn, List<ToolCall> calls, String callId, String toolName) {
        this.queue = queue;
        this.wishes = queue.wishes();
        this.turn = turn;
        this.calls = calls;
        this.callId = callId;
        this.toolName = toolName;
    }

    /** Returns whether anybody wants to know when the tool started and ended. */
    public boolean isTimeWanted() {
        return wishes.isTimeWanted();
    }

    /** Tells that the turn and its tool start. */
    public void started() {
        queued = wishes.isBeginningWanted() && queue.turn(this);
    }

    @Override
    public void progress(Attempt attempt, long done, long total, String message) {
        if (wishes.toolProgress()) {
            end.tellApart();
            queue.tool(
                    ToolListener::toolProgress,
                    new ToolProgress(turn, 0, toolName, List.of(callId), done, total, message));
        }
    }

    /**
     * Tells that the tool and the turn have ended.
     *
     * @param nanos how long the tool ran
     * @param result gives the answer and the profile
     */
    public void finished(Outcome<?> outcome, long nanos, Supplier<TurnResult> result) {
        this.outcome = outcome;
        this.nanos = nanos;
        this.result = result;
        if (!wishes.isEndWanted()) {
            return;
        }
        if (!end.joinBeginning()) {
            queue.turn(new End());
        } else if (!queued) {
            queue.turn(this);
        }
    }

    @Override
    protected void tell() {
        if (wishes.turnStarted()) {
            queue.tell(ToolListener::turnStarted, new TurnStarted(turn, calls, List.of(1)));
        }
        if (wishes.toolStarted()) {
            queue.tell(ToolListener::toolStarted, new ToolStarted(turn, 0, toolName, List.of(callId), 1, 1));
        }
        tellProgress(new Progress(0, 1, 1));
        if (end.isToldNow()) {
            tellEnd();
        }
    }

    private void tellEnd() {
        Outcome<?> ended = outcome;
        Supplier<TurnResult> answered = result;
        if (ended == null || answered == null) {
            throw new IllegalStateException("turn " + turn + " has not ended");
        }
        if (wishes.toolFinished()) {
            Duration time = Duration.ofNanos(nanos);
            queue.tell(
                    ToolListener::toolFinished,
                    new ToolFinished(turn, 0, toolName, List.of(callId), 1, ended, time, 1));
        }
        tellProgress(new Progress(1, 0, 1));
        if (wishes.turnFinished()) {
            queue.tell(ToolListener::turnFinished, new TurnFinished(turn, answered.get()));
        }
    }

    private void tellProgress(Progress tally) {
        if (wishes.turnProgress()) {
            queue.tell(ToolListener::turnProgress, new TurnProgress(turn, tally, 1, tally));
        }
    }

    private final class End extends QueuedEvent {

        @Override
        protected void tell() {
            tellEnd();
        }
    }
}
