package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.ContextPropagation;
import dev.toolwave.runtime.internal.exec.NodeExecutor.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thread at work for a run: it runs attempts, one after the other, as long as there is one for it. Used by that thread only. */
public final class NodeWorker {

    /**
     * What an attempt has come to.
     *
     * @param value what the node gave
     * @param picked what its dependents have picked from it
     * @param thrown what it threw, null where it returned
     * @param begun whether it ran at all: not where it was cancelled before it could
     */
    public record Result(
            @Nullable Object value,
            List<Selection> picked,
            @Nullable Throwable thrown,
            boolean begun) {

        private static final Result NONE = new Result(null, List.of(), null, false);

        static Result thrown(Throwable thrown) {
            return new Result(null, List.of(), thrown, true);
        }
    }

    private final TurnScope scope;
    private final PlanExecution run;
    private final RunThreads threads;
    private final NodeExecutor body;
    private final Followups followups = new Followups();

    public NodeWorker(TurnScope scope, PlanExecution run, RunThreads threads, NodeExecutor body) {
        this.scope = scope;
        this.run = run;
        this.threads = threads;
        this.body = body;
    }

    /** Works on the thread that called the run. */
    public void runOnCaller(@Nullable ScheduledAttempt first) {
        ScheduledAttempt attempt = first;
        while (attempt != null) {
            Result result = perform(attempt);
            if (!attempt.end() && result.thrown() instanceof InterruptedException) {
                run.interruptedOnCaller();
            }
            attempt = run.finish(attempt, result, followups);
            threads.perform(followups);
        }
    }

    /**
     * Works on a thread of its own that has been called to help.
     *
     * @param calledAt how many attempts had ended then
     */
    public void help(int calledAt) {
        ScheduledAttempt first = run.helpers().claim(calledAt, followups);
        threads.perform(followups);
        if (first != null) {
            begin(first);
        }
    }

    /** Works on a thread of its own. */
    public void begin(ScheduledAttempt first) {
        ContextPropagation.Snapshot snapshot = scope.snapshot();
        if (snapshot == null) {
            work(first);
            return;
        }
        ContextPropagation.Scope restored;
        try {
            restored = snapshot.restore();
        } catch (Throwable e) {
            ScheduledAttempt next = run.finish(first, Result.thrown(e), followups);
            threads.perform(followups);
            threads.start(next);
            return;
        }
        work(first);
        restored.close();
    }

    private void work(ScheduledAttempt first) {
        ScheduledAttempt attempt = first;
        while (attempt != null) {
            Result result = perform(attempt);
            attempt.end();
            // A pooled thread takes nothing of one tool to the next one, be it in this run or in another.
            Thread.interrupted();
            ScheduledAttempt ended = attempt;
            attempt = run.finishAsHelper(ended, result, followups);
            threads.perform(followups);
            if (followups.takeStandBy()) {
                attempt = run.helpers().claim(ended.endedBefore, followups);
                threads.perform(followups);
            }
        }
    }

    private Result perform(ScheduledAttempt attempt) {
        try {
            if (!attempt.begin()) {
                return Result.NONE;
            }
            Object value = body.run(run, attempt);
            return new Result(value, body.select(attempt.node, value), null, true);
        } catch (Throwable e) {
            return Result.thrown(e);
        }
    }
}
