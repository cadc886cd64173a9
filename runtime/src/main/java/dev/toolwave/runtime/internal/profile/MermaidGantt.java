package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.RunProfile;
import dev.toolwave.runtime.RunProfile.Step;
import java.time.Duration;
import java.util.List;

/** Renders a turn as a Mermaid Gantt chart (mermaid.js.org, "Gantt diagrams"). */
public final class MermaidGantt {

    /** Well below the 50,000 characters that Mermaid takes by default. */
    private static final int MAX_STEPS = 200;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private MermaidGantt() {}

    /** Returns the chart, without a line break at the end. */
    public static String of(RunProfile turn) {
        List<Step> steps = turn.steps();
        Selection selection = Selection.of(steps, MAX_STEPS);
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
        }
        return text.toString();
    }

    /** Returns the line of one step. It begins with a number, so that a tool named {@code title} is not taken for a title. */
    private static String task(int index, Step step, boolean critical) {
        String label = index + " " + MermaidText.of(step.toolName());
        String outcome = step.reason() == null ? "" : ", " + step.reason();
        if (step.start() == null) {
            long end = step.end().toMillis();
            return label + outcome + " :milestone, s" + index + ", " + end + ", " + end;
        }
        long start = step.start().toMillis();
        long end = Math.max(start + 1, step.end().toMillis());
        return label + ", " + TimeText.of(step.time()) + outcome + " :" + (critical ? "crit" : "done") + ", s" + index
                + ", " + start + ", " + end;
    }
}
