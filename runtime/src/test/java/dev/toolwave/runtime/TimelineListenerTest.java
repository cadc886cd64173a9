package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineListenerTest {

    private static final ToolListener.TurnFinished FINISHED =
            new ToolListener.TurnFinished(1, "", TurnResult.of(List.of()));

    @Test
    void finishedTurn_isReported() {
        List<String> reports = new ArrayList<>();

        new TimelineListener(reports::add).turnFinished(FINISHED);

        assertThat(reports).containsExactly(FINISHED.result().profile().toText());
    }

    @Test
    void withoutASink_reportsGoToTheStandardOutput() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            new TimelineListener().turnFinished(FINISHED);
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo(FINISHED.result().profile().toText());
    }
}
