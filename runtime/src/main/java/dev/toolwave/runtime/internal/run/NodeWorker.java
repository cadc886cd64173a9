package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.ContextPropagation;
import dev.toolwave.runtime.internal.run.NodeBody.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the attempts of one run on threads. Thread-safe. */
final class NodeWorker {

    /**
     * What an attempt has come to.
     *
     * @param value what the node gave
     * @param picked what its dependents have picked from it
     * @param thrown what it threw, null where it returned
     * @param begun whether it ran at all: not where it was cancelled before it could
     */
    record Result(
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
    private final TurnRun run;
    private final NodeBody body;

    NodeWorker(TurnScope scope, TurnRun run, NodeBody body) {
        this.scope = scope;
        this.run = run;
        this.body = body;
    }

    /** Starts an attempt on a thread of the engine. */
    void start(Attempt first) {
        Attempt attempt = first;
        while (attempt != null) {
            Attempt own = attempt;
            try {
                scope.engine().execute(() -> work(own));
                return;
            } catch (Throwable e) {
                // No thread can be had: the node fails, and the run goes on as far as it can.
                attempt = run.finish(own, Result.thrown(e), false);
            }
        }
    }

    /** Runs an attempt on the thread that called the run, and then one after the other as long as one is ready for it. */
    void runOnCaller(@Nullable Attempt first) {
        Attempt outer = Attempt.current();
        Attempt attempt = first;
        while (attempt != null) {
            attempt = perform(attempt, outer, true);
        }
    }

    private void work(Attempt first) {
        ContextPropagation.Snapshot snapshot = scope.snapshot();
        ContextPropagation.Scope restored = null;
        Attempt attempt = first;
        try {
            restored = snapshot == null ? null : snapshot.restore();
        } catch (Throwable e) {
            Attempt next = run.finish(first, Result.thrown(e), false);
            attempt = null;
            if (next != null) {
                start(next);
            }
        }
        while (attempt != null) {
            attempt = perform(attempt, null, false);
            // A pooled thread takes nothing of one tool to the next one, be it in this run or in another.
            Thread.interrupted();
        }
        if (restored != null) {
            restored.close();
        }
    }

    private @Nullable Attempt perform(Attempt attempt, @Nullable Attempt outer, boolean onCaller) {
        Result result = Result.NONE;
        try {
            if (attempt.begin()) {
                Object value = body.run(run, attempt);
                result = new Result(value, body.select(attempt.node, value), null, true);
            }
        } catch (Throwable e) {
            result = Result.thrown(e);
        }
        boolean interruptedByRun = attempt.end(outer);
        boolean interruptedCaller = onCaller && !interruptedByRun && result.thrown() instanceof InterruptedException;
        return run.finish(attempt, result, interruptedCaller);
    }
}
