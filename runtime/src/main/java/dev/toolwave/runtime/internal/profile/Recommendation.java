package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Recommends in one sentence what would make a turn faster, preferring a setting over a change of a tool. */
public final class Recommendation {

    private static final double WORTH_A_SETTING = 0.1;
    private static final double DOMINATES = 0.5;
    private static final double CHAIN_DOMINATES = 0.8;

    private Recommendation() {}

    /** Returns the sentence; the same for equal profiles. Takes time linear in the number of steps, apart from sorting them. */
    public static String of(RunProfile turn) {
        List<Step> ran =
                turn.steps().stream().filter(step -> step.start() != null).toList();
        if (ran.isEmpty() || turn.totalWork().isZero()) {
            return "Nothing to gain: no tool took any time.";
        }
        if (ran.size() == 1) {
            return "Nothing to gain from scheduling: " + Labels.of(ran.get(0).toolName()) + " ran alone.";
        }
        Replay replay = Replay.of(turn.steps(), turn.scheduling());
        Duration byEager = replay.eagerTimeSaved();
        if (TimeText.share(byEager, turn.wallTime()) >= WORTH_A_SETTING) {
            return "Use Scheduling.EAGER: it would have saved " + amount(byEager, turn)
                    + ", because tools waited for results that they do not need.";
        }
        Duration byLimit = mayHaveReachedLimit(turn) ? replay.limitTimeSaved() : Duration.ZERO;
        if (TimeText.share(byLimit, turn.wallTime()) >= WORTH_A_SETTING) {
            return "Raise maxConcurrency if the systems that the tools call can take it: more than "
                    + turn.peakConcurrency() + " at the same time would have saved up to " + amount(byLimit, turn)
                    + ".";
        }
        return forTools(turn, replay);
    }

    /** Tools that start one after another, because threads start one after another, look as if they waited for a limit. */
    private static boolean mayHaveReachedLimit(RunProfile turn) {
        return turn.maxConcurrency() == RunProfile.UNKNOWN_CONCURRENCY
                || turn.peakConcurrency() >= turn.maxConcurrency();
    }

    private static String forTools(RunProfile turn, Replay replay) {
        String slowest = "";
        Duration most = Duration.ZERO;
        // At most two tools can take half of the turn on the decisive chain, so that at most two turns are replayed.
        for (Map.Entry<String, Duration> tool : replay.decisiveTimes().entrySet()) {
            if (TimeText.share(tool.getValue(), turn.wallTime()) >= DOMINATES) {
                Duration saved = replay.timeSavedWithout(tool.getKey());
                if (saved.compareTo(most) > 0) {
                    slowest = tool.getKey();
                    most = saved;
                }
            }
        }
        if (TimeText.share(most, turn.wallTime()) >= DOMINATES) {
            return "Make " + Labels.of(slowest) + " faster: it alone accounts for " + amount(most, turn)
                    + " of the turn.";
        }
        List<Step> path = turn.criticalPath();
        if (path.size() > 1 && turn.efficiency() >= CHAIN_DOMINATES) {
            List<String> names =
                    path.stream().map(step -> Labels.of(step.toolName())).toList();
            return "Shorten the chain " + Labels.list(names, " -> ") + ": it takes "
                    + TimeText.percent(turn.criticalTime(), turn.wallTime()) + " of the turn.";
        }
        return "Nothing to gain: the tools overlap as far as they can, and no single tool decides the time of the turn.";
    }

    private static String amount(Duration saved, RunProfile turn) {
        return TimeText.percent(saved, turn.wallTime()) + " (" + TimeText.of(saved) + ")";
    }
}
