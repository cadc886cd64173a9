package dev.toolwave.runtime.internal.observe;

import dev.toolwave.runtime.Outcome;
import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/** The Flight Recorder event {@code dev.toolwave.Tool}, one for each attempt of a tool; used as {@link JfrTurn} is. */
public final class JfrTool {

    private static final JfrTool OFF = new JfrTool(null);

    private final @Nullable ToolEvent event;
    private boolean recorded;

    private JfrTool(@Nullable ToolEvent event) {
        this.event = event;
    }

    /** Starts the event's clock. */
    public static JfrTool begin() {
        if (!JfrModule.isInUse()) {
            return OFF;
        }
        ToolEvent event = new ToolEvent();
        if (!event.isEnabled()) {
            return OFF;
        }
        event.begin();
        return new JfrTool(event);
    }

    /**
     * Records the attempt.
     *
     * @param turn the turn's number
     * @param node the index of the node in the merged plan
     * @param tool the tool's name
     * @param wave the node's wave, from 1
     * @param attempt the attempt, from 1
     * @param reason why it gave no value, or null where it gave one
     */
    public void end(long turn, int node, String tool, int wave, int attempt, Outcome.@Nullable Reason reason) {
        if (event == null) {
            return;
        }
        event.end();
        if (event.shouldCommit()) {
            event.turn = turn;
            event.node = node;
            event.tool = tool;
            event.wave = wave;
            event.attempt = attempt;
            event.outcome = reason == null ? "OK" : reason.name();
            event.commit();
            recorded = true;
        }
    }

    /** Returns whether the attempt has ended, and took long enough for a recording. */
    public boolean isRecorded() {
        return recorded;
    }

    @Name("dev.toolwave.Tool")
    @Label("Tool")
    @Category("Toolwave")
    @StackTrace(false)
    @Threshold("1 ms")
    public static final class ToolEvent extends Event {

        @Label("Turn")
        long turn;

        @Label("Node")
        int node;

        @Label("Tool")
        @Nullable
        String tool;

        @Label("Wave")
        int wave;

        @Label("Attempt")
        int attempt;

        @Label("Outcome")
        @Nullable
        String outcome;
    }
}
