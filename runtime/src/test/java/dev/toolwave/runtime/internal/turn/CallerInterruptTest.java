package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnResult;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An interrupt of the caller cancels the turn and is restored; a tool's own InterruptedException is its failure. */
class CallerInterruptTest {

    private final TestToolset tools = new TestToolset();
    private final CountDownLatch started = new CountDownLatch(1);

    @Test
    void interruptedExceptionOfTheToolItself_isAFailure() {
        tools.read("odd").does(call -> {
            throw new InterruptedException("on a whim");
        });
        tools.read("other");

        TurnResult turn = tools.waves().run(List.of(call("1", "odd"), call("2", "other")));

        assertThat(((NotOk<?>) turn.results().get(0).outcome()).reason()).isEqualTo(Reason.FAILED);
        assertThat(turn.results().get(1).isError()).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void interruptOfTheCaller_cancelsTheTurnAndIsRestored(Scheduling scheduling) throws Exception {
        tools.read("stuck").does(call -> Waiting.untilInterrupted(started));
        tools.read("second").needs("stuck");
        Toolwave toolwave = tools.runtime().scheduling(scheduling).build();
        AtomicReference<TurnResult> result = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            result.set(toolwave.run(List.of(call("1", "stuck"), call("2", "second"))));
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        Waiting.on(started);
        caller.interrupt();
        caller.join(20_000);

        assertThat(result.get().results())
                .extracting(answer -> ((NotOk<?>) answer.outcome()).reason())
                .containsOnly(Reason.CANCELLED);
        assertThat(flag).isTrue();
    }

    @Test
    void interruptOfTheCallerOnTheStraightPath_cancelsTheCallAndIsRestored() {
        tools.read("stuck").does(call -> new CountDownLatch(1).await(30, TimeUnit.SECONDS));
        Toolwave toolwave = tools.waves();
        Thread.currentThread().interrupt();

        ToolResult result = toolwave.call("stuck", "{}");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(((NotOk<?>) result.outcome()).reason()).isEqualTo(Reason.CANCELLED);
    }
}
