package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.internal.profile.Labels;
import java.io.Console;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Shows the progress of turns on one line of a terminal: how many tools are finished, in all and in each wave, and which are
 * running. If several turns run at the same time, the line shows the one with the latest event. Thread-safe.
 */
public final class ProgressListener implements ToolListener {

    private final Consumer<? super String> out;
    private final boolean terminal;
    private final Map<Long, Bar> turns = new LinkedHashMap<>();
    private int width;

    /**
     * Creates a listener that writes to a terminal.
     *
     * @param out receives strings to be shown at once, one after another; some begin with a carriage return
     * @param terminal whether {@code out} is a terminal; if false, nothing is written
     */
    public ProgressListener(Consumer<? super String> out, boolean terminal) {
        this.out = requireNonNull(out, "out");
        this.terminal = terminal;
    }

    /**
     * Returns a listener that writes to the console of this JVM, and writes nothing without a console, as in a pipe or a service.
     *
     * <p>On JDK 22 to 24 the JVM reports a console in a pipe, too, unless {@code jdk.console=java.base} is set (JDK-8351435).
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
        Bar bar = new Bar(event.waveSizes());
        turns.put(event.turn(), bar);
        show(bar);
    }

    @Override
    public synchronized void toolStarted(ToolStarted event) {
        Bar bar = turns.get(event.turn());
        if (bar != null) {
            bar.running.put(event.node(), Labels.of(event.toolName()));
        }
    }

    @Override
    public synchronized void toolProgress(ToolProgress event) {
        Bar bar = turns.get(event.turn());
        if (bar != null) {
            String total = event.total() < 0 ? "" : "/" + event.total();
            bar.running.computeIfPresent(
                    event.node(), (node, label) -> Labels.of(event.toolName()) + " " + event.done() + total);
            show(bar);
        }
    }

    @Override
    public synchronized void toolFinished(ToolFinished event) {
        Bar bar = turns.get(event.turn());
        if (bar != null) {
            bar.running.remove(event.node());
        }
    }

    @Override
    public synchronized void turnProgress(TurnProgress event) {
        Bar bar = turns.get(event.turn());
        if (bar != null) {
            bar.all = event.all();
            bar.doneInWave[event.wave() - 1] = event.inWave().done();
            show(bar);
        }
    }

    @Override
    public synchronized void turnFinished(TurnFinished event) {
        Bar bar = turns.remove(event.turn());
        if (bar != null && terminal) {
            show(bar);
            out.accept(System.lineSeparator());
            width = 0;
        }
    }

    /** Overwrites the line, and clears what remains of a longer one. */
    private void show(Bar bar) {
        if (terminal) {
            String line = bar.toString();
            out.accept("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            width = line.length();
        }
    }

    /** The progress of one turn as a line of at most 79 columns. */
    private static final class Bar {

        private static final int WIDTH = 79;
        private static final int CELLS = 20;
        private static final int MAX_WAVES = 5;

        private final int[] sizes;
        private final int[] doneInWave;
        private final Map<Integer, String> running = new LinkedHashMap<>();
        private Progress all;

        private Bar(List<Integer> waveSizes) {
            this.sizes = waveSizes.stream().mapToInt(size -> size).toArray();
            this.doneInWave = new int[sizes.length];
            this.all = new Progress(0, 0, IntStream.of(sizes).sum());
        }

        /** Returns the line, such as {@code [#####---------------] 1/4, waves 1/2 0/1 0/1, 1 running: forecast}. */
        @Override
        public String toString() {
            int cells = all.total() == 0 ? CELLS : Math.min(CELLS, CELLS * all.done() / all.total());
            String names = running.isEmpty() ? "" : ": " + Labels.list(List.copyOf(running.values()), ", ");
            String line = "[" + "#".repeat(cells) + "-".repeat(CELLS - cells) + "] " + all.done() + "/" + all.total()
                    + waves() + (all.running() == 0 ? "" : ", " + all.running() + " running" + names);
            return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3) + "...";
        }

        /** Returns the progress of each wave or, if there are many, of the first unfinished one. */
        private String waves() {
            if (sizes.length <= 1) {
                return "";
            }
            if (sizes.length <= MAX_WAVES) {
                return IntStream.range(0, sizes.length)
                        .mapToObj(wave -> doneInWave[wave] + "/" + sizes[wave])
                        .collect(Collectors.joining(" ", ", waves ", ""));
            }
            int wave = 0;
            while (wave + 1 < sizes.length && doneInWave[wave] == sizes[wave]) {
                wave++;
            }
            return ", wave " + (wave + 1) + " of " + sizes.length + ": " + doneInWave[wave] + "/" + sizes[wave];
        }
    }
}
