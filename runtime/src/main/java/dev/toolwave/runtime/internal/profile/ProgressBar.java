package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.ToolListener.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How far one turn is, as a line of at most 79 columns, so that it fits a terminal. Not thread-safe. */
public final class ProgressBar {

    private static final int WIDTH = 79;
    private static final int CELLS = 20;
    private static final int MAX_WAVES = 5;

    private final int[] sizes;
    private final int[] doneInWave;
    private final Map<Integer, String> labels = new LinkedHashMap<>();
    private Progress all;

    /** Makes the bar of a turn whose waves have so many nodes. */
    public ProgressBar(List<Integer> waveSizes) {
        this.sizes = waveSizes.stream().mapToInt(size -> size).toArray();
        this.doneInWave = new int[sizes.length];
        this.all = new Progress(0, 0, IntStream.of(sizes).sum());
    }

    /** Notes that a tool runs, or that it is tried again. */
    public void started(int node, String toolName) {
        labels.put(node, Labels.of(toolName));
    }

    /** Notes how far a running tool is; a negative total is unknown. */
    public void progress(int node, String toolName, long done, long total) {
        labels.computeIfPresent(
                node, (key, label) -> Labels.of(toolName) + " " + done + (total < 0 ? "" : "/" + total));
    }

    /** Notes that the outcome of a tool is known. */
    public void finished(int node) {
        labels.remove(node);
    }

    /** Notes how far the turn is, and one of its waves, from 1. */
    public void counted(Progress all, int wave, Progress inWave) {
        this.all = all;
        doneInWave[wave - 1] = inWave.done();
    }

    /** Returns the line, such as {@code [#####---------------] 1/4, waves 1/2 0/1 0/1, 1 running: forecast}. */
    @Override
    public String toString() {
        int cells = all.total() == 0 ? CELLS : Math.min(CELLS, CELLS * all.done() / all.total());
        String line = "[" + "#".repeat(cells) + "-".repeat(CELLS - cells) + "] " + all.done() + "/" + all.total()
                + waves() + (all.running() == 0 ? "" : ", " + all.running() + " running" + names());
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3) + "...";
    }

    /** Returns how much of each wave is done; of many waves only the first that is not over, by its number. */
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

    private String names() {
        return labels.isEmpty() ? "" : ": " + Labels.list(List.copyOf(labels.values()), ", ");
    }
}
