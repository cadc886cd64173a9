package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Renders a turn for a console or a log: a timeline, figures and a recommendation, in ASCII. */
public final class TextReport {

    static final int WIDTH = 100;

    private static final int LABEL = 15;
    private static final int SLOWEST = 3;

    private final RunProfile turn;
    private final StringBuilder out = new StringBuilder();

    private TextReport(RunProfile turn) {
        this.turn = turn;
    }

    /** Returns lines of at most 100 columns without a line break at the end. */
    public static String of(RunProfile turn) {
        return turn.steps().isEmpty() ? "Turn: no tool ran." : new TextReport(turn).render();
    }

    private String render() {
        out.append(title(turn)).append("\n\n");
        new TextTimeline(turn).lines().forEach(line -> out.append(line).append('\n'));
        out.append('\n');
        figures();
        out.append('\n');
        paragraph("", turn.recommendation());
        return out.substring(0, out.length() - 1);
    }

    /** Returns one line with the numbers of calls, tools and waves and the time of the turn. */
    static String title(RunProfile turn) {
        List<Step> steps = turn.steps();
        long calls = steps.stream()
                .flatMap(step -> step.callIds().stream())
                .distinct()
                .count();
        long waves = steps.stream().mapToInt(Step::wave).distinct().count();
        return "Turn: " + Labels.count(calls, "call") + ", " + Labels.count(steps.size(), "tool") + " in "
                + Labels.count(waves, "wave") + ", " + TimeText.of(turn.wallTime()) + " (" + turn.scheduling() + ")";
    }

    private void figures() {
        CriticalPath path = CriticalPath.of(turn.steps());
        paragraph(
                "wall time",
                TimeText.of(turn.wallTime()) + " for " + TimeText.of(turn.totalWork()) + " of work: "
                        + String.format(Locale.ROOT, "%.1f", turn.parallelizationRatio())
                        + " tools at the same time on average, " + turn.peakConcurrency() + " at the most");
        if (!path.steps().isEmpty()) {
            List<String> chain =
                    path.steps().stream().map(i -> timed(turn.steps().get(i))).toList();
            paragraph(
                    "critical path",
                    TimeText.of(path.time()) + ", " + TimeText.percent(path.time(), turn.wallTime())
                            + " of the wall time: " + Labels.list(chain, " -> "));
            paragraph(
                    "slowest tools",
                    turn.slowestTools(SLOWEST).stream()
                            .map(tool -> Labels.of(tool.toolName()) + " " + TimeText.of(tool.longest())
                                    + (tool.runs() > 1 ? " (" + tool.runs() + " runs)" : ""))
                            .collect(Collectors.joining(", ")));
        }
        if (!turn.waveIdleTime().isZero()) {
            paragraph(
                    "waves",
                    "tools waited " + TimeText.of(turn.waveIdleTime())
                            + " in all for their wave; EAGER would have saved " + TimeText.of(turn.eagerTimeSaved()));
        }
        notes();
    }

    private static String timed(Step step) {
        return Labels.of(step.toolName()) + " " + TimeText.of(step.time())
                + step.items()
                        .slowest()
                        .map(item -> " (" + Labels.item(step.toolName(), item) + " " + TimeText.of(item.time()) + ")")
                        .orElse("");
    }

    private void notes() {
        List<String> found = new ArrayList<>();
        if (turn.mergedCalls() > 0) {
            found.add(Labels.count(turn.mergedCalls(), "equal read") + " merged");
        }
        if (turn.retries() > 0) {
            found.add(turn.retries() == 1 ? "1 retry" : turn.retries() + " retries");
        }
        if (!turn.abandoned().isEmpty()) {
            found.add("still running when the turn ended: "
                    + Labels.list(
                            turn.abandoned().stream()
                                    .map(step -> Labels.of(step.toolName()))
                                    .toList(),
                            ", "));
        }
        if (!found.isEmpty()) {
            paragraph("also", String.join("; ", found));
        }
    }

    /** Appends a label and a paragraph beside it, wrapped between words. */
    private void paragraph(String label, String text) {
        int indent = label.isEmpty() ? 0 : LABEL;
        out.append(label).append(" ".repeat(indent - label.length()));
        int column = indent;
        for (String word : text.split(" ", -1)) {
            if (column > indent && column + 1 + word.length() > WIDTH) {
                out.append('\n').append(" ".repeat(indent));
                column = indent;
            } else if (column > indent) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        out.append('\n');
    }
}
