package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnOptions;
import dev.toolwave.runtime.TurnResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A turn returns at its deadline, with what is known, even where tools ignore interrupts. */
class DeadlineTest {

    private final TestToolset tools = new TestToolset();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void toolThatIgnoresInterrupts_doesNotHoldTheTurn() {
        tools.read("stubborn").does(call -> Waiting.ignoringInterrupts(started, end));
        tools.read("next").needs("stubborn");
        tools.read("quick").does(call -> "done");
        long before = System.nanoTime();

        TurnResult turn = tools.waves()
                .run(
                        List.of(call("1", "next"), call("2", "quick"), call("3", "stubborn")),
                        TurnOptions.DEFAULT.timeout(Duration.ofMillis(500)));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(1_000));
        assertThat(turn.results())
                .extracting(DeadlineTest::reason)
                .containsExactly(Reason.TIMED_OUT, null, Reason.TIMED_OUT);
        assertThat(turn.results().get(0).text()).contains("The turn ran out of time.");
        end.countDown();
    }

    @Test
    void deadlineOfTheRuntime_holdsForEachTurn() {
        tools.read("stubborn").does(call -> Waiting.untilInterrupted(started));
        Toolwave toolwave = tools.runtime().turnTimeout(Duration.ofMillis(50)).build();

        assertThat(reason(toolwave.call("stubborn", "{}"))).isEqualTo(Reason.TIMED_OUT);
    }

    private static Reason reason(ToolResult result) {
        return result.outcome() instanceof NotOk<?> notOk ? notOk.reason() : null;
    }
}
