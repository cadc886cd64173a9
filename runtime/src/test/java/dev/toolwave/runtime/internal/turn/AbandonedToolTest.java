package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnOptions;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A tool that outlives its timeout is abandoned; it keeps its own tool's permit and gives back the runtime's. */
class AbandonedToolTest {

    private final TestToolset tools = new TestToolset();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void abandonedTool_keepsItsOwnPermitOnly() {
        tools.read("stubborn")
                .parameters("x")
                .limit(1)
                .timeout(Duration.ofMillis(50))
                .does(call -> Waiting.ignoringInterrupts(started, end));
        tools.read("other").does(call -> "free");
        Toolwave toolwave = tools.runtime().maxConcurrency(1).build();

        TurnResult turn = toolwave.run(List.of(call("1", "stubborn")));

        Step step = turn.profile().steps().get(0);
        assertThat(step.reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(step.abandoned()).isTrue();
        assertThat(turn.results().get(0).text()).contains("The tool took longer than 50 ms.");
        assertThat(toolwave.call("other", "{}").text()).isEqualTo("free");
        assertThat(toolwave.run(
                                List.of(call("2", "stubborn", "x", "again")),
                                TurnOptions.DEFAULT.timeout(Duration.ofMillis(50)))
                        .profile()
                        .steps()
                        .get(0)
                        .start())
                .as("the limit of the tool is used up")
                .isNull();

        end.countDown();
        assertThat(toolwave.call("stubborn", "{}").text()).isEqualTo("late");
    }

    @Test
    void toolThatObeysTheInterrupt_isNotAbandoned() {
        tools.read("obedient").timeout(Duration.ofMillis(20)).does(call -> Waiting.untilInterrupted(started));

        Toolwave toolwave = tools.waves();

        // On a busy machine one tool or another takes more than a moment to end.
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> toolwave.run(List.of(call("1", "obedient")))
                                .profile()
                                .steps()
                                .get(0)))
                .allMatch(step -> step.reason() == Reason.TIMED_OUT)
                .anyMatch(step -> !step.abandoned());
    }
}
