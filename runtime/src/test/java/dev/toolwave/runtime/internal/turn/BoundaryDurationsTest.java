package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnOptions;
import dev.toolwave.runtime.TurnResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Huge durations, zero and negative ones do what they say. */
class BoundaryDurationsTest {

    private final TestToolset tools = new TestToolset();

    @Test
    void noTimeAtAll_runsNothing() {
        tools.read("a");
        for (Duration none : List.of(Duration.ZERO, Duration.ofSeconds(Long.MIN_VALUE))) {
            TurnResult turn = tools.waves().run(List.of(call("1", "a")), TurnOptions.DEFAULT.timeout(none));
            assertThat(((NotOk<?>) turn.results().get(0).outcome()).reason()).isEqualTo(Reason.TIMED_OUT);
            assertThat(turn.profile().steps().get(0).start()).isNull();
        }
    }

    @Test
    void hugeDurations_doNotOverflow() {
        tools.read("a").timeout(Duration.ofSeconds(Long.MAX_VALUE));
        Toolwave toolwave =
                tools.runtime().toolTimeout(Duration.ofMillis(Long.MAX_VALUE)).build();
        for (Duration huge : List.of(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofNanos(Long.MAX_VALUE))) {
            TurnResult turn = toolwave.run(List.of(call("1", "a")), TurnOptions.DEFAULT.timeout(huge));
            assertThat(turn.results().get(0).isError()).isFalse();
        }
    }
}
