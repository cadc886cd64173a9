package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The context of one attempt. On the thread of a fan-out item inside the attempt it is the context of that item. */
public final class AttemptContext implements ToolContext {

    private final Attempt attempt;
    private final ToolReports reports;

    public AttemptContext(Attempt attempt, ToolReports reports) {
        this.attempt = attempt;
        this.reports = reports;
    }

    /** Returns the innermost attempt on the calling thread that runs inside this context's attempt. */
    public Attempt attempt() {
        Attempt current = Attempt.current();
        return current != null && current.isWithin(attempt) ? current : attempt;
    }

    @Override
    public Map<String, Object> attributes() {
        return attempt.scope.attributes();
    }

    @Override
    public Optional<Duration> remaining() {
        if (attempt.deadline == Engine.NEVER) {
            return Optional.empty();
        }
        long nanos = attempt.deadline - attempt.scope.engine().now();
        return Optional.of(Duration.ofNanos(Math.max(0, nanos)));
    }

    @Override
    public boolean isCancelled() {
        return attempt().isCancelled()
                || (attempt.deadline != Engine.NEVER && attempt.scope.engine().now() >= attempt.deadline);
    }

    @Override
    public void progress(long done, long total, String message) {
        if (attempt.isRunning()) {
            reports.progress(attempt, done, total, message);
        }
    }

    @Override
    public <A, B> List<Outcome<B>> parallel(
            List<A> items, int maxConcurrency, ItemFunction<? super A, ? extends B> function) {
        return parallel(items, maxConcurrency, (item, context) -> function.apply(item));
    }

    @Override
    public <A, B> List<Outcome<B>> parallel(
            List<A> items, int maxConcurrency, ItemContextFunction<? super A, ? extends B> function) {
        if (maxConcurrency < 1) {
            throw new IllegalArgumentException("maxConcurrency must be at least 1, was " + maxConcurrency);
        }
        Attempt inner = attempt();
        if (!inner.isRunning()) {
            throw new IllegalStateException("the tool " + attempt.toolName + " has ended, so it cannot fan out");
        }
        List<A> copy = Collections.unmodifiableList(new ArrayList<>(items));
        return new FanOut<A, B>(inner, attempt, copy, function, reports).run(maxConcurrency);
    }
}
