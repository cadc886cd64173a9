package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.calls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A limit of N means never more than N at the same time. */
class ConcurrencyLimitsTest {

    private final TestToolset tools = new TestToolset();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private Object counted(TestTool.Call call) {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        Thread.yield();
        running.decrementAndGet();
        return "ok";
    }

    @ParameterizedTest
    @EnumSource
    void limitOfTheRuntime_isNeverExceeded(Scheduling scheduling) {
        tools.read("t").parameters("n").does(this::counted);
        Toolwave toolwave =
                tools.runtime().maxConcurrency(3).scheduling(scheduling).build();

        assertThat(toolwave.run(calls("t", 10_000)).results()).noneMatch(ToolResult::isError);
        assertThat(most.get()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void limitOfATool_holdsOverAllTurns(Scheduling scheduling) throws Exception {
        tools.read("limited").parameters("n").limit(2).does(this::counted);
        tools.read("free").parameters("n");
        Toolwave toolwave = tools.runtime().scheduling(scheduling).build();
        ExecutorService callers = Executors.newFixedThreadPool(4);
        List<Future<?>> turns = new ArrayList<>();
        for (int turn = 0; turn < 40; turn++) {
            List<ToolCall> mixed = new ArrayList<>(calls("limited", 20));
            mixed.addAll(calls("free", 20));
            turns.add(callers.submit(
                    () -> assertThat(toolwave.run(mixed).results()).noneMatch(ToolResult::isError)));
            turns.add(callers.submit(
                    () -> assertThat(toolwave.call("limited", "{}").isError()).isFalse()));
        }
        for (Future<?> turn : turns) {
            turn.get(20, TimeUnit.SECONDS);
        }
        callers.shutdown();
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }
}
