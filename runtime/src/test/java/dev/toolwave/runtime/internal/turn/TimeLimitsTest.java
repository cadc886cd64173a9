package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnOptions;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.spi.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The limit of an attempt, the limit of a turn, and the time in the queue are distinguished. */
class TimeLimitsTest {

    private final TestToolset tools = new TestToolset();
    private final CountDownLatch started = new CountDownLatch(1);

    @Test
    void timedOutAttempt_isTriedAgain() {
        AtomicInteger attempts = new AtomicInteger();
        tools.read("slowOnce")
                .timeout(Duration.ofMillis(300))
                .retry(RetryPolicy.attempts(3).pauses(Duration.ofMillis(1), Duration.ofMillis(1)))
                .does(call -> attempts.incrementAndGet() == 1 ? Waiting.untilInterrupted(started) : "quick");

        TurnResult turn = tools.waves().run(List.of(call("1", "slowOnce")));

        assertThat(turn.results()).extracting(ToolResult::text).containsExactly("quick");
        assertThat(turn.profile().steps().get(0).attempts()).isEqualTo(2);
    }

    @Test
    void eachLimit_isToldAsWhatItIs() {
        CountDownLatch end = new CountDownLatch(1);
        tools.read("brief").timeout(Duration.ofMillis(40)).does(call -> Waiting.untilInterrupted(started));
        tools.read("long").limit(1).does(call -> Waiting.ignoringInterrupts(started, end));

        TurnResult attempt = tools.waves().run(List.of(call("1", "brief")));
        Toolwave toolwave = tools.waves();
        TurnOptions hurried = TurnOptions.DEFAULT.timeout(Duration.ofMillis(100));
        TurnResult turn = toolwave.run(List.of(call("2", "long")), hurried);
        TurnResult queue = toolwave.run(List.of(call("3", "long")), hurried);
        end.countDown();

        assertThat(attempt.results().get(0).text()).contains("TIMED_OUT", "The tool took longer than 40 ms.");
        assertThat(turn.results().get(0).text()).contains("TIMED_OUT", "The turn ran out of time.");
        assertThat(turn.profile().steps().get(0).start()).isNotNull();
        assertThat(queue.results().get(0).text()).contains("TIMED_OUT", "The turn ran out of time.");
        assertThat(queue.profile().steps().get(0).start())
                .as("it never left the queue")
                .isNull();
    }
}
