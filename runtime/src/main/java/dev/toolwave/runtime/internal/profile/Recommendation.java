package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says in one sentence what would make a turn faster. Of several answers it gives the one that costs its reader the least. */
public final class Recommendation {

    private static final double WORTH_A_SETTING = 0.1;
    private static final double DOMINATES = 0.5;
    private static final double CHAIN_DOMINATES = 0.8;

    private Recommendation() {}

    /** Returns the sentence; the same for equal profiles. */
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
        if (TimeText.share(replay.eagerTimeSaved(), turn.wallTime()) >= WORTH_A_SETTING) {
            return "Use Scheduling.EAGER: it would have saved " + saving(replay.eagerTimeSaved(), turn)
                    + ", because tools waited for results that they do not need.";
        }
        if (TimeText.share(replay.limitSaving(), turn.wallTime()) >= WORTH_A_SETTING) {
            return "Raise the limit if what the tools call can take it: more than "
                    + turn.peakConcurrency() + " at the same time would have saved up to "
                    + saving(replay.limitSaving(), turn) + ".";
        }
        return slowest(turn, replay);
    }

    private static String slowest(RunProfile turn, Replay replay) {
        List<Step> path = turn.criticalPath();
        Set<String> names = new LinkedHashSet<>();
        path.forEach(step -> names.add(step.toolName()));
        String slowest = "";
        Duration most = Duration.ZERO;
        for (String name : names) {
            Duration saving = replay.savingWithout(name);
            if (saving.compareTo(most) > 0) {
                slowest = name;
                most = saving;
            }
        }
        if (TimeText.share(most, turn.wallTime()) >= DOMINATES) {
            return "Make " + Labels.of(slowest) + " faster: it alone accounts for " + saving(most, turn)
                    + " of the turn.";
        }
        if (path.size() > 1 && turn.efficiency() >= CHAIN_DOMINATES) {
            return "Shorten the chain "
                    + Labels.list(
                            path.stream()
                                    .map(step -> Labels.of(step.toolName()))
                                    .toList(),
                            " -> ")
                    + ": it takes " + TimeText.percent(turn.criticalTime(), turn.wallTime()) + " of the turn.";
        }
        return "Nothing to gain: the tools overlap as far as they can, and none decides the time of the turn alone.";
    }

    private static String saving(Duration saving, RunProfile turn) {
        return TimeText.percent(saving, turn.wallTime()) + " (" + TimeText.of(saving) + ")";
    }
}
