package dev.toolwave.runtime.internal.observe;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/** The Flight Recorder event {@code dev.toolwave.Wave}, of turns that run in waves; used as {@link JfrTurn} is. */
public final class JfrWave {

    private static final JfrWave OFF = new JfrWave(null);

    private final @Nullable WaveEvent event;

    private JfrWave(@Nullable WaveEvent event) {
        this.event = event;
    }

    /** Returns whether anybody records waves. */
    public static boolean isRecorded() {
        return JfrModule.isInUse() && new WaveEvent().isEnabled();
    }

    /** Starts the event's clock. */
    public static JfrWave begin() {
        if (!isRecorded()) {
            return OFF;
        }
        WaveEvent event = new WaveEvent();
        event.begin();
        return new JfrWave(event);
    }

    /**
     * Records the wave.
     *
     * @param turn the turn's number
     * @param wave the wave, from 1
     * @param nodes how many nodes it had
     */
    public void end(long turn, int wave, int nodes) {
        if (event == null) {
            return;
        }
        event.end();
        if (event.shouldCommit()) {
            event.turn = turn;
            event.wave = wave;
            event.nodes = nodes;
            event.commit();
        }
    }

    @Name("dev.toolwave.Wave")
    @Label("Wave")
    @Category("Toolwave")
    @StackTrace(false)
    @Threshold("1 ms")
    public static final class WaveEvent extends Event {

        @Label("Turn")
        long turn;

        @Label("Wave")
        int wave;

        @Label("Nodes")
        int nodes;
    }
}
