package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.RunProfile;
import dev.toolwave.runtime.RunProfile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The part of the text report that draws one bar for each step, grouped by waves. */
final class TextTimeline {

    private static final int MAX_STEPS = 50;
    private static final int MAX_NAME = 32;
    private static final int MIN_BARS = 20;
    private static final int GAPS = 10;

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
        this.selection = Selection.of(steps, MAX_STEPS);
        this.times = widest(TextTimeline::time);
        this.outcomes = widest(Labels::outcome);
        int room = TextReport.WIDTH - MIN_BARS - times - outcomes - GAPS;
        this.names = Math.min(Math.min(MAX_NAME, room), widest(step -> Labels.of(step.toolName())));
        this.bars = TextReport.WIDTH - names - times - outcomes - GAPS;
    }

    private int widest(Function<Step, String> column) {
        return selection.shown().stream()
                .mapToInt(i -> column.apply(steps.get(i)).length())
                .max()
                .orElse(0);
    }

    private static String time(Step step) {
        return step.start() == null ? "-" : TimeText.of(step.time());
    }

    /** Returns a scale, the steps on the critical path and the longest others, how many more there are, and a legend. */
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
            lines.add(row(step));
        }
        String rest = selection.rest(steps);
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        lines.add("# runs   . waits for its wave or a free place, inputs are there   * on the critical path");
        return lines;
    }

    private String row(int index) {
        Step step = steps.get(index);
        return String.format(
                Locale.ROOT,
                "%s %-" + names + "s  %" + times + "s  %-" + outcomes + "s  |%s|",
                selection.isCritical(index) ? "*" : " ",
                Labels.cut(step.toolName(), names),
                time(step),
                Labels.outcome(step),
                bar(index, step));
    }

    private String bar(int index, Step step) {
        if (step.start() == null || end.isZero()) {
            return " ".repeat(bars);
        }
        int from = column(step.start());
        int ready = Math.min(from, column(replay.inputsReady(index)));
        int to = Math.max(from + 1, (int) Math.ceil(bars * TimeText.share(step.end(), end)));
        return " ".repeat(ready) + ".".repeat(from - ready) + "#".repeat(to - from) + " ".repeat(bars - to);
    }

    private int column(Duration time) {
        return Math.min(bars - 1, (int) (bars * TimeText.share(time, end)));
    }
}
