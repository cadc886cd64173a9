package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolListener.Progress;
import dev.toolwave.runtime.ToolListener.ToolFinished;
import dev.toolwave.runtime.ToolListener.ToolProgress;
import dev.toolwave.runtime.ToolListener.ToolStarted;
import dev.toolwave.runtime.ToolListener.TurnFinished;
import dev.toolwave.runtime.ToolListener.TurnProgress;
import dev.toolwave.runtime.ToolListener.TurnStarted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressListenerTest {

    private final List<String> written = new ArrayList<>();
    private final ProgressListener listener = new ProgressListener(written::add, true);

    @Test
    void turn_fillsOneLine() {
        start(listener, 2, 1);
        listener.toolStarted(started(0, "geocode", 1));
        count(1, new Progress(0, 1, 3), 1, new Progress(0, 1, 2));
        listener.toolStarted(started(1, "events", 1));
        count(1, new Progress(0, 2, 3), 1, new Progress(0, 2, 2));
        listener.toolFinished(finished(1, 0, "geocode", 1));
        count(1, new Progress(1, 1, 3), 1, new Progress(1, 1, 2));
        listener.toolFinished(finished(1, 1, "events", 1));
        count(1, new Progress(2, 0, 3), 1, new Progress(2, 0, 2));
        listener.toolStarted(started(2, "forecast", 2));
        count(1, new Progress(2, 1, 3), 2, new Progress(0, 1, 1));
        listener.toolFinished(finished(1, 2, "forecast", 2));
        count(1, new Progress(3, 0, 3), 2, new Progress(1, 0, 1));
        listener.turnFinished(new TurnFinished(1, "", TurnResult.of(List.of())));

        assertThat(written)
                .containsExactly(
                        "\r[--------------------] 0/3, waves 0/2 0/1",
                        "\r[--------------------] 0/3, waves 0/2 0/1, 1 running: geocode",
                        "\r[--------------------] 0/3, waves 0/2 0/1, 2 running: geocode, events",
                        "\r[######--------------] 1/3, waves 1/2 0/1, 1 running: events         ",
                        "\r[#############-------] 2/3, waves 2/2 0/1                   ",
                        "\r[#############-------] 2/3, waves 2/2 0/1, 1 running: forecast",
                        "\r[####################] 3/3, waves 2/2 1/1                     ",
                        "\r[####################] 3/3, waves 2/2 1/1",
                        System.lineSeparator());
    }

    @Test
    void manyWaves_showTheFirstThatIsNotOver() {
        start(listener, 2, 1, 3, 1, 1, 1);
        count(1, new Progress(2, 1, 9), 1, new Progress(2, 0, 2));
        count(1, new Progress(3, 1, 9), 2, new Progress(1, 0, 1));
        count(1, new Progress(4, 1, 9), 3, new Progress(1, 1, 3));

        assertThat(written.get(0)).endsWith("] 0/9, wave 1 of 6: 0/2");
        assertThat(written.get(3)).contains("] 4/9, wave 3 of 6: 1/3, 1 running");
    }

    @Test
    void pipe_staysQuiet() {
        ProgressListener quiet = new ProgressListener(written::add, false);

        start(quiet, 1);
        quiet.toolStarted(started(0, "geocode", 1));
        quiet.turnProgress(new TurnProgress(1, "", new Progress(0, 1, 1), 1, new Progress(0, 1, 1)));
        quiet.toolProgress(progress(0, "geocode", 1, 2));
        quiet.toolFinished(finished(1, 0, "geocode", 1));
        quiet.turnFinished(new TurnFinished(1, "", TurnResult.of(List.of())));

        assertThat(written).isEmpty();
    }

    @Test
    void progressOfATool_standsBesideItsName() {
        start(listener, 2);
        listener.toolStarted(started(0, "scan", 1));
        count(1, new Progress(0, 1, 2), 1, new Progress(0, 1, 2));
        listener.toolProgress(progress(0, "scan", 3, 10));
        listener.toolProgress(progress(0, "scan", 4, -1));
        listener.toolProgress(progress(1, "idle", 4, 5));

        assertThat(written.get(2)).endsWith("1 running: scan 3/10");
        assertThat(written.get(3).strip()).endsWith("1 running: scan 4");
        assertThat(written.get(4)).endsWith("1 running: scan 4");
    }

    @Test
    void secondAttempt_isNoSecondTool() {
        start(listener, 1);
        listener.toolStarted(started(0, "scan", 1));
        listener.toolStarted(new ToolStarted(1, "", 0, "scan", List.of("1"), 1, 2));
        count(1, new Progress(0, 1, 1), 1, new Progress(0, 1, 1));

        assertThat(written.get(1)).endsWith(" 1 running: scan");
    }

    @Test
    void toolsThatNeverStarted_countAsDone() {
        start(listener, 2);
        listener.toolFinished(finished(1, 1, "skipped", 1));
        count(1, new Progress(1, 0, 2), 1, new Progress(1, 0, 2));

        assertThat(written.get(1)).endsWith("] 1/2");
    }

    @Test
    void missedEvents_leaveTheCountsRight() {
        start(listener, 4);
        count(1, new Progress(3, 1, 4), 1, new Progress(3, 1, 4));

        assertThat(written.get(1)).endsWith("] 3/4, 1 running");
    }

    @Test
    void turnsAtTheSameTime_keepTheirOwnCounts() {
        start(listener, 1);
        listener.turnStarted(new TurnStarted(2, "", List.of(), List.of(4)));
        count(2, new Progress(1, 0, 4), 1, new Progress(1, 0, 4));
        listener.turnFinished(new TurnFinished(1, "", TurnResult.of(List.of())));
        count(1, new Progress(1, 0, 1), 1, new Progress(1, 0, 1));

        assertThat(written.get(2)).endsWith("] 1/4");
        assertThat(written.get(3)).endsWith("] 0/1");
        assertThat(written).hasSize(5);
    }

    @Test
    void manyTools_stayOnTheLine() {
        start(listener, 100);
        for (int i = 0; i < 100; i++) {
            listener.toolStarted(started(i, "search\n" + i, 1));
            Progress tally = new Progress(0, i + 1, 100);
            count(1, tally, 1, tally);
        }

        assertThat(written)
                .allSatisfy(
                        text -> assertThat(text).hasSizeLessThanOrEqualTo(80).doesNotContain("\n"));
        assertThat(written.get(100)).contains("100 running: search?0, search?1").endsWith("...");
    }

    @Test
    void emptyTurn_isDone() {
        start(listener);

        assertThat(written).containsExactly("\r[####################] 0/0");
    }

    private static void start(ProgressListener listener, Integer... waveSizes) {
        listener.turnStarted(new TurnStarted(1, "", List.of(), List.of(waveSizes)));
    }

    private void count(long turn, Progress all, int wave, Progress inWave) {
        listener.turnProgress(new TurnProgress(turn, "", all, wave, inWave));
    }

    private static ToolStarted started(int node, String tool, int wave) {
        return new ToolStarted(1, "", node, tool, List.of("1"), wave, 1);
    }

    private static ToolProgress progress(int node, String tool, long done, long total) {
        return new ToolProgress(1, "", node, tool, List.of("1"), done, total, null);
    }

    private static ToolFinished finished(long turn, int node, String tool, int wave) {
        return new ToolFinished(
                turn, "", node, tool, List.of("1"), wave, new Outcome.Ok<>("x"), Duration.ofMillis(1), 1);
    }
}
