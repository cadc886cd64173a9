package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolContext;
import dev.toolwave.runtime.spi.Inputs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a tool without upstreams.
 *
 * @param attempt the attempt that runs the tool
 * @param reports is told what the tool says of itself
 */
public record NoInputs(Attempt attempt, ProgressSink reports) implements Inputs {

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T extends @Nullable Object> T value(int edge) {
        throw none(edge);
    }

    @Override
    public <T> Optional<T> optional(int edge) {
        throw none(edge);
    }

    @Override
    public <T> Outcome<T> outcome(int edge) {
        throw none(edge);
    }

    @Override
    public <T> List<T> values(int first, int count) {
        throw none(first);
    }

    @Override
    public <T> List<Outcome<T>> outcomes(int first, int count) {
        throw none(first);
    }

    @Override
    public ToolContext context() {
        return new AttemptContext(attempt, reports);
    }

    private static IndexOutOfBoundsException none(int edge) {
        return new IndexOutOfBoundsException("the tool has no upstreams, so no edge " + edge);
    }
}
