package dev.toolwave.runtime.internal.observe;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * The Flight Recorder event {@code dev.toolwave.Turn}. Made by one thread, it may be ended by another; not to be ended twice.
 *
 * <p>If no recording is active, {@link #begin} and {@link #end} cost one check each. No event contains arguments, results or
 * exception messages.
 */
public final class JfrTurn {

    private static final JfrTurn OFF = new JfrTurn(null);

    private final @Nullable TurnEvent event;

    private JfrTurn(@Nullable TurnEvent event) {
        this.event = event;
    }

    /** Starts the event's clock. */
    public static JfrTurn begin() {
        if (!JfrModule.isInUse()) {
            return OFF;
        }
        TurnEvent event = new TurnEvent();
        if (!event.isEnabled()) {
            return OFF;
        }
        event.begin();
        return new JfrTurn(event);
    }

    /**
     * Records the turn.
     *
     * @param turn the number of the turn, unique in its runtime
     * @param calls how many calls the model made
     * @param nodes how many nodes the merged plan had
     * @param waves how many waves it had
     * @param failed how many calls were answered with an error
     */
    public void end(long turn, int calls, int nodes, int waves, int failed) {
        if (event == null) {
            return;
        }
        event.end();
        if (event.shouldCommit()) {
            event.turn = turn;
            event.calls = calls;
            event.nodes = nodes;
            event.waves = waves;
            event.failed = failed;
            event.commit();
        }
    }

    @Name("dev.toolwave.Turn")
    @Label("Turn")
    @Category("Toolwave")
    @StackTrace(false)
    @Threshold("1 ms")
    public static final class TurnEvent extends Event {

        @Label("Turn")
        long turn;

        @Label("Calls")
        int calls;

        @Label("Nodes")
        int nodes;

        @Label("Waves")
        int waves;

        @Label("Failed Calls")
        int failed;
    }
}
