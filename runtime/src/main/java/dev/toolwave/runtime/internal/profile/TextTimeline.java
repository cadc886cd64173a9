package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.profile.RunProfile.Item;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws the timeline of the text report: one bar per step, grouped by waves, with the bars of its items below. */
final class TextTimeline {

    private static final int MAX_ROWS = 50;
    private static final int MAX_NAME = 32;
    private static final int MIN_BARS = 20;
    private static final int GAPS = 10;
    private static final String INDENT = "  ";

    /**
     * One line with a bar.
     *
     * @param critical whether the step or item is on the critical path
     * @param name the name before the bar
     * @param outcome the outcome before the bar
     * @param ready when its inputs were ready
     * @param start when it started, null if it did not
     * @param end when its outcome was known
     */
    private record Row(
            boolean critical,
            String name,
            String outcome,
            Duration ready,
            @Nullable Duration start,
            Duration end) {

        String time() {
            return start == null ? "-" : TimeText.of(end.minus(start));
        }
    }

    private final List<Step> steps;
    private final Replay replay;
    private final Duration end;
    private final Selection selection;
    private final int names;
    private final int times;
    private final int outcomes;
    private final int bars;

    TextTimeline(RunProfile turn) {
        this.steps = turn.steps();
        this.replay = Replay.of(steps, turn.scheduling());
        this.end = TimeText.end(turn);
        this.selection = Selection.of(steps, MAX_ROWS);
        List<Row> rows =
                selection.shown().stream().flatMap(step -> rows(step).stream()).toList();
        this.times = widest(rows, Row::time);
        this.outcomes = widest(rows, Row::outcome);
        int room = TextReport.WIDTH - MIN_BARS - times - outcomes - GAPS;
        this.names = Math.min(Math.min(MAX_NAME, room), widest(rows, Row::name));
        this.bars = TextReport.WIDTH - names - times - outcomes - GAPS;
    }

    private static int widest(List<Row> rows, Function<Row, String> column) {
        return rows.stream().mapToInt(row -> column.apply(row).length()).max().orElse(0);
    }

    /** Returns a scale, the bars, a summary of the steps that are not shown, and a legend. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String last = TimeText.of(end);
        lines.add(" ".repeat(TextReport.WIDTH - bars - 1) + "0" + " ".repeat(bars - 1 - last.length()) + last);
        int wave = 0;
        for (int step : selection.shown()) {
            if (steps.get(step).wave() != wave) {
                wave = steps.get(step).wave();
                lines.add("wave " + wave);
            }
            rows(step).forEach(row -> lines.add(line(row)));
            add(lines, INDENT + INDENT, selection.restOfItems(step, steps.get(step)));
        }
        add(lines, "", selection.rest(steps));
        lines.add("# runs   . inputs are ready, waits for its wave or a permit   * on the critical path");
        return lines;
    }

    private static void add(List<String> lines, String indent, String text) {
        if (!text.isEmpty()) {
            lines.add(indent + text);
        }
    }

    /** Returns the rows of a step and of its shown items. */
    private List<Row> rows(int index) {
        Step step = steps.get(index);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                selection.isCritical(index),
                Labels.cut(step.toolName(), MAX_NAME),
                Labels.outcome(step),
                replay.inputsReady(index),
                step.start(),
                step.end()));
        for (Item item : selection.items(index)) {
            rows.add(new Row(
                    selection.isCritical(index, step, item),
                    INDENT + Labels.item(step.toolName(), item, MAX_NAME - INDENT.length()),
                    Labels.outcome(item),
                    item.start() == null ? item.end() : item.start(),
                    item.start(),
                    item.end()));
        }
        return rows;
    }

    private String line(Row row) {
        return String.format(
                Locale.ROOT,
                "%s %-" + names + "s  %" + times + "s  %-" + outcomes + "s  |%s|",
                row.critical() ? "*" : " ",
                Labels.cut(row.name(), names),
                row.time(),
                row.outcome(),
                bar(row));
    }

    private String bar(Row row) {
        if (row.start() == null || end.isZero()) {
            return " ".repeat(bars);
        }
        int from = column(row.start());
        int ready = Math.min(from, column(row.ready()));
        int to = Math.max(from + 1, (int) Math.ceil(bars * TimeText.share(row.end(), end)));
        return " ".repeat(ready) + ".".repeat(from - ready) + "#".repeat(to - from) + " ".repeat(bars - to);
    }

    private int column(Duration time) {
        return Math.min(bars - 1, (int) (bars * TimeText.share(time, end)));
    }
}
