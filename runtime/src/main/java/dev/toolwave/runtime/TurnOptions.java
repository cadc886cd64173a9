package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.ToolListener.ToolProgress;
import dev.toolwave.runtime.internal.turn.TurnSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Options of one turn. Immutable and thread-safe; each method returns a changed copy:
 *
 * <pre>{@code
 * TurnOptions options = TurnOptions.DEFAULT
 *         .timeout(Duration.ofSeconds(30))
 *         .attribute("user", user)
 *         .onProgress(progress -> client.send(progress.done(), progress.total()));
 * TurnResult turn = toolwave.run(calls, options);
 * }</pre>
 */
public final class TurnOptions {

    /** No attributes, no listeners, and the time limit of the runtime. */
    public static final TurnOptions DEFAULT = new TurnOptions(TurnSettings.DEFAULT);

    private final TurnSettings settings;

    private TurnOptions(TurnSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns a copy with a time limit for the whole turn. Calls that are not finished by then are answered with {@link
     * Outcome.Reason#TIMED_OUT}; a limit of zero or less leaves no time at all. Default: {@link
     * Toolwave.Builder#turnTimeout}.
     */
    public TurnOptions timeout(Duration limit) {
        return copy(change -> change.timeout = requireNonNull(limit, "limit"));
    }

    /**
     * Returns a copy with an attribute that tools read from {@link ToolContext#attributes}, such as the tenant. The model
     * neither sees nor sets attributes. An attribute of the same name is replaced.
     */
    public TurnOptions attribute(String name, Object value) {
        return attributes(Map.of(requireNonNull(name, "name"), requireNonNull(value, "value")));
    }

    /** Returns a copy with all of these attributes added, as by {@link #attribute}. */
    public TurnOptions attributes(Map<String, ?> attributes) {
        return copy(change -> attributes.forEach(
                (name, value) -> change.attributes.put(requireNonNull(name, "name"), requireNonNull(value, name))));
    }

    /**
     * Returns a copy with one more listener, for this turn alone. It receives every event of the turn, in order, on one thread
     * at a time, and all of them before {@code run} returns; a slow listener therefore delays its own turn. Exceptions that it
     * throws are logged and ignored.
     */
    public TurnOptions listener(ToolListener listener) {
        requireNonNull(listener, "listener");
        return copy(change -> change.listeners.add(listener));
    }

    /**
     * Returns a copy with a consumer of what tools report with {@link ToolContext#progress}, under the same rules as {@link
     * #listener}.
     */
    public TurnOptions onProgress(Consumer<? super ToolProgress> consumer) {
        requireNonNull(consumer, "consumer");
        return listener(new ToolListener() {
            @Override
            public void toolProgress(ToolProgress event) {
                consumer.accept(event);
            }
        });
    }

    /** Returns a copy that is cancelled when the cancellation is requested. */
    public TurnOptions cancellation(Cancellation cancellation) {
        requireNonNull(cancellation, "cancellation");
        return copy(change -> change.cancellation = cancellation);
    }

    /** Returns a copy with the application's own id of the turn, which every event of the turn carries. Default: empty. */
    public TurnOptions turnId(String id) {
        return copy(change -> change.turnId = requireNonNull(id, "id"));
    }

    /**
     * Returns a copy for a turn that a tool runs, from any thread: the turn shares the tool's time limit, its cancellation and
     * its share of the runtime's concurrency, so that it cannot wait for its own caller. On the tool's own thread this is the
     * default. A context that no runtime created, such as a test double, has no effect.
     */
    public TurnOptions inside(ToolContext context) {
        requireNonNull(context, "context");
        return copy(change -> change.parent = context);
    }

    /**
     * Returns a copy with a limit on the number of calls that run. Further calls are answered with {@link
     * Outcome.Reason#REFUSED}. Default: no limit.
     *
     * @throws IllegalArgumentException if the limit is negative
     */
    public TurnOptions maxCalls(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("maxCalls must not be negative, was " + limit);
        }
        return copy(change -> change.maxCalls = limit);
    }

    TurnSettings settings() {
        return settings;
    }

    private TurnOptions copy(Consumer<Change> changes) {
        Change change = new Change(settings);
        changes.accept(change);
        return new TurnOptions(new TurnSettings(
                change.timeout,
                change.attributes,
                change.listeners,
                change.cancellation,
                change.turnId,
                change.parent,
                change.maxCalls));
    }

    /** The values of one copy while it is made. */
    private static final class Change {

        private @Nullable Duration timeout;
        private final Map<String, Object> attributes;
        private final List<ToolListener> listeners;
        private @Nullable Cancellation cancellation;
        private String turnId;
        private @Nullable ToolContext parent;
        private int maxCalls;

        private Change(TurnSettings from) {
            timeout = from.timeout();
            attributes = new LinkedHashMap<>(from.attributes());
            listeners = new ArrayList<>(from.listeners());
            cancellation = from.cancellation();
            turnId = from.turnId();
            parent = from.parent();
            maxCalls = from.maxCalls();
        }
    }
}
