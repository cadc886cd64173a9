package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.internal.profile.ProgressBar;
import java.io.Console;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Shows on one line of a terminal how far turns are: how many tools are done, in all and in each wave, and which are running. Of
 * several turns at the same time the one is shown of which there is news. Thread-safe.
 */
public final class ProgressListener implements ToolListener {

    private final Consumer<? super String> out;
    private final boolean terminal;
    private final Map<Long, ProgressBar> turns = new LinkedHashMap<>();
    private int width;

    /**
     * Makes a listener that writes to a terminal, or nothing at all.
     *
     * @param out takes pieces of text that stand behind one another, to be shown at once; some begin with a carriage return
     * @param terminal whether a person is looking; if not, nothing is written
     */
    public ProgressListener(Consumer<? super String> out, boolean terminal) {
        this.out = requireNonNull(out, "out");
        this.terminal = terminal;
    }

    /**
     * Returns a listener on the console of this JVM; it is quiet where there is none, as in a pipe or a service.
     *
     * <p>On JDK 22 to 24 the JVM claims to have one in a pipe, too, unless {@code jdk.console=java.base} is set (JDK-8351435).
     */
    @SuppressWarnings("SystemConsoleNull") // null on JDK 17, 21 and from 25 on
    public static ProgressListener console() {
        Console console = System.console();
        if (console == null) {
            return new ProgressListener(text -> {}, false);
        }
        return new ProgressListener(
                text -> {
                    console.writer().print(text);
                    console.writer().flush();
                },
                true);
    }

    @Override
    public synchronized void turnStarted(TurnStarted event) {
        ProgressBar bar = new ProgressBar(event.waveSizes());
        turns.put(event.turn(), bar);
        show(bar);
    }

    @Override
    public synchronized void toolStarted(ToolStarted event) {
        ProgressBar bar = turns.get(event.turn());
        if (bar != null) {
            bar.started(event.node(), event.toolName());
        }
    }

    @Override
    public synchronized void toolProgress(ToolProgress event) {
        ProgressBar bar = turns.get(event.turn());
        if (bar != null) {
            bar.progress(event.node(), event.toolName(), event.done(), event.total());
            show(bar);
        }
    }

    @Override
    public synchronized void toolFinished(ToolFinished event) {
        ProgressBar bar = turns.get(event.turn());
        if (bar != null) {
            bar.finished(event.node());
        }
    }

    @Override
    public synchronized void turnProgress(TurnProgress event) {
        ProgressBar bar = turns.get(event.turn());
        if (bar != null) {
            bar.counted(event.all(), event.wave(), event.inWave());
            show(bar);
        }
    }

    @Override
    public synchronized void turnFinished(TurnFinished event) {
        ProgressBar bar = turns.remove(event.turn());
        if (bar != null && terminal) {
            show(bar);
            out.accept(System.lineSeparator());
            width = 0;
        }
    }

    /** Writes the bar over what stands on the line, blanks over what was longer. */
    private void show(ProgressBar bar) {
        if (terminal) {
            String line = bar.toString();
            out.accept("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            width = line.length();
        }
    }
}
