package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.profile.RunProfile.Item;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Renders a turn as a standalone SVG 1.1 image without scripts and fonts. */
public final class SvgTimeline {

    private static final int MAX_ROWS = 200;
    private static final int WIDTH = 960;
    private static final int LEFT = 360;
    private static final int RIGHT = 40;
    private static final int TOP = 64;
    private static final int ROW = 22;
    private static final int TICKS = 4;
    private static final int MAX_NAME = 28;

    private static final String STYLE = """
            text { font: 12px system-ui, sans-serif; fill: #1f2933; }
            .title { font-size: 15px; font-weight: 600; }
            .quiet { fill: #627080; }
            .time { text-anchor: end; }
            .tick { text-anchor: middle; fill: #627080; }
            .grid { stroke: #d9dfe5; }
            .band { fill: #f3f5f7; }
            .wait { fill: #d9dfe5; }
            .ok { fill: #2f7d9b; }
            .bad { fill: #c0392b; }
            .critical { stroke: #1f2933; stroke-width: 2; }""";

    private final RunProfile turn;
    private final List<Step> steps;
    private final Selection selection;
    private final Replay replay;
    private final Duration end;
    private final StringBuilder out = new StringBuilder();

    private SvgTimeline(RunProfile turn) {
        this.turn = turn;
        this.steps = turn.steps();
        this.selection = Selection.of(steps, MAX_ROWS);
        this.replay = Replay.of(steps, turn.scheduling());
        this.end = TimeText.end(turn);
    }

    /** Returns the image, without a line break at the end. */
    public static String of(RunProfile turn) {
        return new SvgTimeline(turn).render();
    }

    private String render() {
        int bottom = TOP + ROW * selection.shown().stream().mapToInt(this::rows).sum();
        int height = bottom + 3 * ROW;
        String title = escape(TextReport.title(turn));
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">",
                WIDTH, height, WIDTH, height);
        line("<title>%s</title>", title);
        line("<style>\n%s\n</style>", STYLE);
        line("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", WIDTH, height);
        line("<text x=\"12\" y=\"26\" class=\"title\">%s</text>", title);
        bands();
        grid(bottom);
        int row = 0;
        for (int step : selection.shown()) {
            step(step, steps.get(step), TOP + ROW * row);
            items(step, steps.get(step), TOP + ROW * (row + 1));
            row += rows(step);
        }
        line("<text x=\"12\" y=\"%d\" class=\"quiet\">%s</text>", bottom + 20, escape(selection.rest(steps)));
        line("<text x=\"12\" y=\"%d\">%s</text>", bottom + 42, escape(turn.recommendation()));
        return out.append("</svg>").toString();
    }

    /** Returns the number of rows of a step, its shown items and the summary of its other items. */
    private int rows(int step) {
        boolean isCut = !selection.restOfItems(step, steps.get(step)).isEmpty();
        return 1 + selection.items(step).size() + (isCut ? 1 : 0);
    }

    /** Shades every second wave. */
    private void bands() {
        int row = 0;
        for (int step : selection.shown()) {
            if (steps.get(step).wave() % 2 == 0) {
                line(
                        "<rect y=\"%d\" width=\"%d\" height=\"%d\" class=\"band\"/>",
                        TOP + ROW * row, WIDTH, ROW * rows(step));
            }
            row += rows(step);
        }
    }

    private void grid(int bottom) {
        for (int tick = 0; tick <= TICKS; tick++) {
            Duration time = end.multipliedBy(tick).dividedBy(TICKS);
            double x = LEFT + (double) (WIDTH - LEFT - RIGHT) * tick / TICKS;
            line("<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" class=\"grid\"/>", x, TOP, x, bottom);
            line("<text x=\"%.1f\" y=\"%d\" class=\"tick\">%s</text>", x, TOP - 8, TimeText.of(time));
        }
    }

    private void step(int index, Step step, int y) {
        String name = escape(Labels.of(step.toolName()));
        String outcome = escape(Labels.outcome(step));
        line("<g>");
        line("<title>%s: wave %d, %s, %s</title>", name, step.wave(), TimeText.of(step.time()), outcome);
        line("<text x=\"12\" y=\"%d\" class=\"quiet\">%d</text>", y + 15, step.wave());
        line("<text x=\"36\" y=\"%d\">%s</text>", y + 15, escape(Labels.cut(step.toolName(), MAX_NAME)));
        line("<text x=\"%d\" y=\"%d\" class=\"time\">%s</text>", LEFT - 12, y + 15, summary(step));
        if (step.start() != null) {
            double from = x(step.start());
            double ready = Math.min(from, x(replay.inputsReady(index)));
            line("<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"6\" class=\"wait\"/>", ready, y + 8, from - ready);
            bar(from, step.end(), y + 4, 14, step.reason() == null, selection.isCritical(index));
        }
        line("</g>");
    }

    private void bar(double from, Duration end, int y, int height, boolean ok, boolean critical) {
        line(
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\" class=\"%s%s\"/>",
                from, y, Math.max(1, x(end) - from), height, ok ? "ok" : "bad", critical ? " critical" : "");
    }

    private void items(int index, Step step, int top) {
        int y = top;
        for (Item item : selection.items(index)) {
            String name = escape(Labels.item(step.toolName(), item, MAX_NAME));
            line("<g>");
            line("<title>%s: %s, %s</title>", name, TimeText.of(item.time()), Labels.outcome(item));
            line("<text x=\"48\" y=\"%d\" class=\"quiet\">%s</text>", y + 15, name);
            line("<text x=\"%d\" y=\"%d\" class=\"time\">%s</text>", LEFT - 12, y + 15, TimeText.of(item.time()));
            if (item.start() != null) {
                boolean critical = selection.isCritical(index, step, item);
                bar(x(item.start()), item.end(), y + 7, 8, item.reason() == null, critical);
            }
            line("</g>");
            y += ROW;
        }
        String rest = selection.restOfItems(index, step);
        if (!rest.isEmpty()) {
            line("<text x=\"48\" y=\"%d\" class=\"quiet\">%s</text>", y + 15, escape(rest));
        }
    }

    private static String summary(Step step) {
        String time = step.start() == null ? "" : TimeText.of(step.time());
        return step.reason() == null ? time : (step.reason() + " " + time).strip();
    }

    private double x(Duration time) {
        return LEFT + (WIDTH - LEFT - RIGHT) * TimeText.share(time, end);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency
    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
