package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.profile.RunProfile.Item;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders a turn as a Mermaid Gantt chart (mermaid.js.org, "Gantt diagrams"). */
public final class MermaidGantt {

    /** Keeps the chart well below the 50,000 characters that Mermaid accepts by default. */
    private static final int MAX_TASKS = 200;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private MermaidGantt() {}

    /** Returns the chart, without a line break at the end. */
    public static String of(RunProfile turn) {
        List<Step> steps = turn.steps();
        Selection selection = Selection.of(steps, MAX_TASKS);
        String axis = TimeText.end(turn).compareTo(MINUTE) < 0 ? "%S.%L" : "%M:%S";
        StringBuilder text = new StringBuilder("gantt")
                .append("\n    title ")
                .append((TextReport.title(turn) + " " + selection.rest(steps)).strip())
                .append("\n    dateFormat x")
                .append("\n    axisFormat ")
                .append(axis);
        int wave = 0;
        for (int step : selection.shown()) {
            if (steps.get(step).wave() != wave) {
                wave = steps.get(step).wave();
                text.append("\n    section wave ").append(wave);
            }
            text.append("\n    ").append(task(step, steps.get(step), selection.isCritical(step)));
            int position = 0;
            for (Item item : selection.items(step)) {
                boolean critical = selection.isCritical(step, steps.get(step), item);
                text.append("\n    ").append(task(step, position++, item, critical));
            }
            String rest = selection.restOfItems(step, steps.get(step));
            if (!rest.isEmpty()) {
                long end = steps.get(step).end().toMillis();
                text.append("\n    ").append(milestone(step + " " + rest, "s" + step + "rest", end));
            }
        }
        return text.toString();
    }

    /** Returns the line of one step. It begins with a number, so that a tool named {@code title} is not parsed as a title. */
    private static String task(int index, Step step, boolean critical) {
        String label = index + " " + Labels.mermaid(step.toolName());
        String outcome = step.reason() == null ? "" : ", " + step.reason();
        return task(label, outcome, critical, "s" + index, step.start(), step.end());
    }

    /** Returns the line of one item. Its id contains its position among the shown items of the step. */
    private static String task(int index, int position, Item item, boolean critical) {
        String label = index + "[" + item.index() + "]";
        String outcome = item.reason() == null ? "" : ", " + item.reason();
        return task(label, outcome, critical, "s" + index + "i" + position, item.start(), item.end());
    }

    private static String task(
            String label, String outcome, boolean critical, String id, @Nullable Duration start, Duration end) {
        if (start == null) {
            return milestone(label + outcome, id, end.toMillis());
        }
        long from = start.toMillis();
        long to = Math.max(from + 1, end.toMillis());
        return label + ", " + TimeText.of(end.minus(start)) + outcome + " :" + (critical ? "crit" : "done") + ", " + id
                + ", " + from + ", " + to;
    }

    private static String milestone(String label, String id, long time) {
        return label + " :milestone, " + id + ", " + time + ", " + time;
    }
}
