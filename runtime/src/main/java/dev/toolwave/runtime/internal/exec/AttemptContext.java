package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a tool may ask about the attempt that runs it. */
public final class AttemptContext implements ToolContext {

    private final Attempt attempt;
    private final ProgressSink reports;

    public AttemptContext(Attempt attempt, ProgressSink reports) {
        this.attempt = attempt;
        this.reports = reports;
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
        return Optional.of(Duration.ofNanos(
                Math.max(0, attempt.deadline - attempt.scope.engine().now())));
    }

    @Override
    public boolean isCancelled() {
        return attempt.isCancelled()
                || (attempt.deadline != Engine.NEVER && attempt.scope.engine().now() >= attempt.deadline);
    }

    @Override
    public void progress(long done, long total, String message) {
        reports.progress(attempt, done, total, message);
    }

    @Override
    public <A, B> List<Outcome<B>> parallel(
            List<A> items, int maxConcurrency, ItemFunction<? super A, ? extends B> function) {
        if (maxConcurrency < 1) {
            throw new IllegalArgumentException("maxConcurrency must be at least 1, was " + maxConcurrency);
        }
        return new FanOut<A, B>(attempt, List.copyOf(items), function, reports.items(attempt)).run(maxConcurrency);
    }
}
