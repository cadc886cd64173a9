package dev.toolwave.runtime.internal.run;

import static dev.toolwave.runtime.internal.run.TestToolset.calls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnOptions;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.json.ArgumentSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Threads are called where tools wait, and hardly any where they are quick. */
class HelpersTest {

    private static final int PERMITS = 50;

    private final TestToolset tools = new TestToolset();

    @ParameterizedTest
    @EnumSource
    void toolsThatWaitForOneAnother_allRunAtTheSameTime(Scheduling scheduling) {
        CyclicBarrier all = new CyclicBarrier(PERMITS);
        tools.read("meet").parameters("n").does(call -> all.await(20, TimeUnit.SECONDS));

        assertThat(run(scheduling, HelpersTest::start, calls("meet", PERMITS))).noneMatch(ToolResult::isError);
    }

    @ParameterizedTest
    @EnumSource
    void toolsThatWaitForOneAnotherAfterManyQuickOnes_runAtTheSameTime(Scheduling scheduling) {
        CyclicBarrier both = new CyclicBarrier(2);
        tools.read("quick").parameters("n");
        tools.read("meet").parameters("n").does(call -> both.await(20, TimeUnit.SECONDS));
        List<ToolCall> mixed = new ArrayList<>(calls("quick", 5_000));
        mixed.addAll(calls("meet", 2));
        mixed.addAll(calls("quick", 5_000));
        mixed.addAll(calls("meet", 4).subList(2, 4));

        assertThat(run(scheduling, HelpersTest::start, mixed)).noneMatch(ToolResult::isError);
    }

    @Test
    void quickTools_areRunByTheCallerWhileTheOnlyHelperIsOnItsWay() {
        Queue<Runnable> onTheirWay = new ConcurrentLinkedQueue<>();
        tools.read("quick").parameters("n");

        List<ToolResult> results = run(Scheduling.EAGER, onTheirWay::add, calls("quick", 1_000));

        assertThat(results).noneMatch(ToolResult::isError);
        assertThat(onTheirWay).hasSize(1);
        onTheirWay.remove().run();
        assertThat(onTheirWay).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noThreadAtAll_answersEveryCall(Scheduling scheduling) {
        tools.read("quick").parameters("n");
        Executor refusing = task -> {
            throw new RejectedExecutionException("no more threads");
        };

        List<ToolResult> results = run(scheduling, refusing, calls("quick", 10_000));

        assertThat(results).hasSize(10_000);
        assertThat(results.get(9_999).text()).contains("RejectedExecutionException");
    }

    private static void start(Runnable task) {
        new Thread(task).start();
    }

    private List<ToolResult> run(Scheduling scheduling, Executor threads, List<ToolCall> calls) {
        EngineSettings settings =
                new EngineSettings(PERMITS, scheduling, null, null, ArgumentSettings.DEFAULT, 1_000, null, null);
        Engine engine = new Engine(settings, Ticker.SYSTEM, bound -> 0, threads, () -> {});
        List<ToolResult> results = new TurnRunner(
                        engine, new ToolIndex(List.of(tools)), (answers, typedCalls, profile) -> TurnResult.of(answers))
                .run(calls, TurnOptions.DEFAULT)
                .results();
        assertThat(engine.permits().free()).as("free permits").isEqualTo(PERMITS);
        return results;
    }
}
