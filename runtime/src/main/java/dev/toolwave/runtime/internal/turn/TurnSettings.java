package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.Cancellation;
import dev.toolwave.runtime.ToolContext;
import dev.toolwave.runtime.ToolListener;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@link dev.toolwave.runtime.TurnOptions}, readable by the runtime only. Immutable.
 *
 * @param timeout the time limit of the turn, null for the runtime's own
 * @param attributes the attributes that tools find in their context, in insertion order
 * @param listeners the listeners of this turn alone
 * @param cancellation cancels the turn, or null
 * @param turnId the application's id of the turn; empty if it set none
 * @param parent the context of the tool that the turn runs inside of, or null
 * @param maxCalls the maximum number of calls that run
 */
public record TurnSettings(
        @Nullable Duration timeout,
        Map<String, Object> attributes,
        List<ToolListener> listeners,
        @Nullable Cancellation cancellation,
        String turnId,
        @Nullable ToolContext parent,
        int maxCalls) {

    /** The settings of a turn without options. */
    public static final TurnSettings DEFAULT =
            new TurnSettings(null, Map.of(), List.of(), null, "", null, Integer.MAX_VALUE);

    /** Copies the map and the list. */
    public TurnSettings {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        listeners = List.copyOf(listeners);
    }

    /** Returns a copy with this cancellation. */
    public TurnSettings withCancellation(Cancellation other) {
        return new TurnSettings(timeout, attributes, listeners, other, turnId, parent, maxCalls);
    }

    /** Returns a copy for a turn inside a tool. */
    TurnSettings withParent(ToolContext tool) {
        return new TurnSettings(timeout, attributes, listeners, cancellation, turnId, tool, maxCalls);
    }

    /** Returns a copy with this time limit. */
    public TurnSettings withTimeout(Duration limit) {
        return new TurnSettings(limit, attributes, listeners, cancellation, turnId, parent, maxCalls);
    }
}
