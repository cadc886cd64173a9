package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnOptions;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.exec.TurnScope;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Turns inside tools inherit the shorter deadline and the cancellation, and nest only so deep. */
@Timeout(60)
class NestedTurnsInheritLimitsTest {

    private final TestToolset tools = new TestToolset();
    private final AtomicReference<Toolwave> toolwave = new AtomicReference<>();

    @Test
    void endlessNesting_isStoppedAtTheCap() {
        AtomicInteger deepest = new AtomicInteger();
        tools.read("self").parameters("n").does(call -> {
            int n = Integer.parseInt(call.argument("n"));
            deepest.accumulateAndGet(n, Math::max);
            return toolwave.get().call("self", "{\"n\":\"" + (n + 1) + "\"}").text();
        });
        toolwave.set(tools.waves());

        assertThat(toolwave.get().call("self", "{\"n\":\"1\"}").text()).contains("levels deep");
        assertThat(deepest).hasValue(TurnScope.MAX_DEPTH);
    }

    @Test
    void endlessNestingOfTypedPlans_isStoppedAtTheCap() {
        AtomicInteger runs = new AtomicInteger();
        tools.read("upstream");
        tools.read("self").needs("upstream").does(call -> {
            runs.incrementAndGet();
            return toolwave.get().call(tools.typed("self")).orElseThrow();
        });
        toolwave.set(tools.waves());

        assertThat(toolwave.get().call(tools.typed("self")).isOk()).isFalse();
        assertThat(runs).hasValue(TurnScope.MAX_DEPTH);
    }

    @Test
    void innerTurn_inheritsTheDeadline() {
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<ToolResult> inner = new AtomicReference<>();
        tools.read("stuck").does(call -> Waiting.untilInterrupted(started));
        AtomicBoolean begun = new AtomicBoolean();
        tools.read("outer").timeout(Duration.ofMillis(100)).does(call -> {
            begun.set(true);
            inner.set(toolwave.get().call("stuck", "{}"));
            return "survived";
        });
        toolwave.set(tools.waves());

        // On a busy machine the time of the outer tool may be up before its thread has begun.
        while (!begun.get()) {
            TurnResult turn = toolwave.get().run(List.of(call("1", "outer")), TurnOptions.DEFAULT);
            assertThat(turn.results().get(0).isError()).isTrue();
        }

        Waiting.until(() -> inner.get() != null, "the inner turn ends");
        assertThat(((NotOk<?>) inner.get().outcome()).reason()).isIn(Reason.TIMED_OUT, Reason.CANCELLED);
    }
}
