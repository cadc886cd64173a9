package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolListener.ToolFinished;
import dev.toolwave.runtime.ToolListener.ToolProgress;
import dev.toolwave.runtime.ToolListener.ToolStarted;
import dev.toolwave.runtime.ToolListener.TurnFinished;
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
        listener.turnStarted(new TurnStarted(1, List.of(), 2, 2));
        listener.toolStarted(new ToolStarted(1, 0, "geocode", 1, 1));
        listener.toolFinished(finished(1, 0, "geocode", 1));
        listener.toolStarted(new ToolStarted(1, 1, "forecast", 2, 1));
        listener.toolFinished(finished(1, 1, "forecast", 2));
        listener.turnFinished(new TurnFinished(1, TurnResult.of(List.of())));

        assertThat(written)
                .containsExactly(
                        "\r[--------------------] 0/2, wave 0/2",
                        "\r[--------------------] 0/2, wave 1/2, 1 running: geocode",
                        "\r[##########----------] 1/2, wave 1/2                    ",
                        "\r[##########----------] 1/2, wave 2/2, 1 running: forecast",
                        "\r[####################] 2/2, wave 2/2                     ",
                        "\r[####################] 2/2, wave 2/2",
                        System.lineSeparator());
    }

    @Test
    void pipe_staysQuiet() {
        ProgressListener quiet = new ProgressListener(written::add, false);

        quiet.turnStarted(new TurnStarted(1, List.of(), 1, 1));
        quiet.toolStarted(new ToolStarted(1, 0, "geocode", 1, 1));
        quiet.toolFinished(finished(1, 0, "geocode", 1));
        quiet.turnFinished(new TurnFinished(1, TurnResult.of(List.of())));

        assertThat(written).isEmpty();
    }

    @Test
    void progressOfATool_standsBesideItsName() {
        listener.turnStarted(new TurnStarted(1, List.of(), 2, 1));
        listener.toolStarted(new ToolStarted(1, 0, "scan", 1, 1));
        listener.toolProgress(new ToolProgress(1, 0, "scan", 3, 10, "three"));
        listener.toolProgress(new ToolProgress(1, 0, "scan", 4, -1, null));
        listener.toolProgress(new ToolProgress(1, 1, "idle", 4, 5, null));

        assertThat(written.get(2)).endsWith("1 running: scan 3/10");
        assertThat(written.get(3).strip()).endsWith("1 running: scan 4");
        assertThat(written.get(4)).endsWith("1 running: scan 4");
    }

    @Test
    void secondAttempt_isNoSecondTool() {
        listener.turnStarted(new TurnStarted(1, List.of(), 1, 1));
        listener.toolStarted(new ToolStarted(1, 0, "scan", 1, 1));
        listener.toolStarted(new ToolStarted(1, 0, "scan", 1, 2));

        assertThat(written.get(2)).endsWith(" 1 running: scan");
    }

    @Test
    void toolsThatNeverStarted_countAsDone() {
        listener.turnStarted(new TurnStarted(1, List.of(), 2, 1));
        listener.toolFinished(finished(1, 1, "skipped", 1));

        assertThat(written.get(1)).contains("] 1/2,");
    }

    @Test
    void turnsAtTheSameTime_keepTheirOwnCounts() {
        listener.turnStarted(new TurnStarted(1, List.of(), 1, 1));
        listener.turnStarted(new TurnStarted(2, List.of(), 4, 1));
        listener.toolFinished(finished(2, 0, "scan", 1));
        listener.turnFinished(new TurnFinished(1, TurnResult.of(List.of())));
        listener.toolFinished(finished(1, 0, "late", 1));

        assertThat(written.get(2)).contains("] 1/4,");
        assertThat(written.get(3)).contains("] 0/1,");
        assertThat(written).hasSize(5);
    }

    @Test
    void manyTools_stayOnTheLine() {
        listener.turnStarted(new TurnStarted(1, List.of(), 100, 1));
        for (int i = 0; i < 100; i++) {
            listener.toolStarted(new ToolStarted(1, i, "search\n" + i, 1, 1));
        }

        assertThat(written)
                .allSatisfy(
                        text -> assertThat(text).hasSizeLessThanOrEqualTo(80).doesNotContain("\n"));
        assertThat(written.get(100)).contains("100 running: search?0, search?1").endsWith("...");
    }

    @Test
    void emptyTurn_isDone() {
        listener.turnStarted(new TurnStarted(1, List.of(), 0, 0));

        assertThat(written).containsExactly("\r[####################] 0/0, wave 0/0");
    }

    private static ToolFinished finished(long turn, int node, String tool, int wave) {
        return new ToolFinished(turn, node, tool, wave, new Outcome.Ok<>("x"), Duration.ofMillis(1), 1);
    }
}
