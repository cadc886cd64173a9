package dev.toolwave.runtime.internal.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far one turn is, as a line of at most 79 columns, so that it fits a terminal. Not thread-safe. */
public final class ProgressBar {

    private static final int WIDTH = 79;
    private static final int CELLS = 20;

    private final int nodes;
    private final int waves;
    private final Map<Integer, String> running = new LinkedHashMap<>();
    private int done;
    private int wave;

    /** Makes the bar of a turn with so many nodes and waves. */
    public ProgressBar(int nodes, int waves) {
        this.nodes = nodes;
        this.waves = waves;
    }

    /** Notes that a tool runs, or that it is tried again. */
    public void started(int node, String toolName, int wave) {
        running.put(node, Labels.of(toolName));
        this.wave = Math.max(this.wave, wave);
    }

    /** Notes how far a running tool is; a negative total is unknown. */
    public void progress(int node, String toolName, long done, long total) {
        running.computeIfPresent(
                node, (key, label) -> Labels.of(toolName) + " " + done + (total < 0 ? "" : "/" + total));
    }

    /** Notes that the outcome of a tool is known. */
    public void finished(int node) {
        running.remove(node);
        done++;
    }

    /** Returns the line, such as {@code [#####---------------] 1/4, wave 2/3, running: forecast, events}. */
    @Override
    public String toString() {
        int cells = nodes == 0 ? CELLS : Math.min(CELLS, CELLS * done / nodes);
        String line = "[" + "#".repeat(cells) + "-".repeat(CELLS - cells) + "] " + done + "/" + nodes + ", wave " + wave
                + "/" + waves + (running.isEmpty() ? "" : ", " + running.size() + " running: " + labels());
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3) + "...";
    }

    private String labels() {
        return Labels.list(List.copyOf(running.values()), ", ");
    }
}
