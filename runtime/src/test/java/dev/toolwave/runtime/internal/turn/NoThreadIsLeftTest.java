package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.call.ToolRegistry;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.EngineSettings;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Once a turn is over and abandoned tools have ended, no thread of it is left. */
class NoThreadIsLeftTest {

    @ParameterizedTest
    @EnumSource
    void turnWithAnAbandonedTool_leavesThatThreadAloneAndOnlyUntilItEnds(Scheduling scheduling)
            throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        TestToolset tools = new TestToolset();
        tools.read("stubborn").does(call -> Waiting.ignoringInterrupts(started, end));
        tools.read("stuck").does(call -> Waiting.untilInterrupted(new CountDownLatch(1)));
        tools.read("quick").parameters("n");
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        EngineSettings settings = new EngineSettings(8, scheduling, null, null, false, 1_000, List.of(), null);
        Engine engine = new Engine(settings, System::nanoTime, bound -> 0, task -> start(task, threads));
        TurnRunner runner = new TurnRunner(
                engine, new ToolRegistry(List.of(tools)), (results, typedCalls, profile) -> TurnResult.of(results));

        List<ToolCall> calls =
                List.of(call("1", "stubborn"), call("2", "stuck"), call("3", "quick"), call("4", "quick", "n", "1"));
        TurnSettings withClock =
                TurnSettings.DEFAULT.withTimeout(Duration.ofMinutes(1)); // so that the caller runs no tool itself
        Thread caller = new Thread(() -> runner.run(calls, withClock));

        caller.start();
        Waiting.on(started);
        caller.interrupt();
        Waiting.until(() -> !caller.isAlive(), "the turn is over");

        Waiting.until(() -> alive(threads) == 1, "only the abandoned tool is left");
        end.countDown();
        Waiting.until(() -> alive(threads) == 0, "nothing is left");
    }

    private static void start(Runnable task, Queue<Thread> threads) {
        Thread thread = new Thread(task);
        threads.add(thread);
        thread.start();
    }

    private static long alive(Queue<Thread> threads) {
        return threads.stream().filter(Thread::isAlive).count();
    }
}
