package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the application says of one turn. Immutable; each method returns a changed copy. */
public final class TurnOptions {

    /** No attributes, and the runtime's limit on time. */
    public static final TurnOptions DEFAULT = new TurnOptions(null, Map.of());

    private final @Nullable Duration timeout;
    private final Map<String, Object> attributes;

    private TurnOptions(@Nullable Duration timeout, Map<String, Object> attributes) {
        this.timeout = timeout;
        this.attributes = attributes;
    }

    /**
     * Returns these options with a limit on the time of the whole turn. What is not finished by then is answered as timed out;
     * zero and less leave no time at all.
     */
    public TurnOptions timeout(Duration limit) {
        return new TurnOptions(requireNonNull(limit, "limit"), attributes);
    }

    /** Returns these options with something that tools find in {@link ToolContext#attributes}, such as the tenant. */
    public TurnOptions attribute(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(attributes);
        more.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
        return new TurnOptions(timeout, Collections.unmodifiableMap(more));
    }

    /** Returns the limit on the time of the turn, empty for the runtime's own. */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** Returns what tools find in {@link ToolContext#attributes}, in the order in which it was given. */
    public Map<String, Object> attributes() {
        return attributes;
    }
}
