package dev.toolwave.runtime.internal.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.call.ToolRegistry;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.EngineSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All promises at once: whatever tools do, in whatever mixture, no outcome is lost, no permit and no thread. */
@Timeout(60)
class ChaosTest {

    private static final int CALLERS = 3;
    private static final int TURNS = 5;

    private final ChaosThreads threads = new ChaosThreads();
    private final ChaosTools tools = new ChaosTools(calls -> run(calls, TurnSettings.DEFAULT));
    private final ThreadLocal<List<ToolResult>> last = new ThreadLocal<>();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private @Nullable TurnRunner runner;

    @ParameterizedTest
    @CsvSource({
        "1,WAVES,0", "2,WAVES,4", "3,WAVES,0", "4,WAVES,4",
        "1,EAGER,4", "2,EAGER,0", "3,EAGER,4", "4,EAGER,0"
    })
    void anyMixture_losesNoOutcomeNoPermitAndNoThread(int limit, Scheduling scheduling, int timeoutMillis)
            throws InterruptedException {
        Engine engine = engine(limit, scheduling, timeoutMillis);
        runner = new TurnRunner(engine, new ToolRegistry(List.of(tools.toolset)), this::keep);
        List<Thread> callers = new ArrayList<>();
        for (int number = 0; number < CALLERS; number++) {
            long seed = 100L * limit + number;
            Thread caller = new Thread(() -> runTurns(new SplittableRandom(seed)), "caller with seed " + seed);
            caller.setUncaughtExceptionHandler((thread, e) -> lost.add(thread.getName() + ": " + e));
            callers.add(caller);
            caller.start();
        }
        for (Thread caller : callers) {
            caller.join();
        }
        Waiting.until(threads::haveAllEnded, "all threads end");

        assertThat(lost).isEmpty();
        assertThat(threads.escaped()).isEmpty();
        assertThat(tools.running()).isZero();
        assertThat(engine.permits().free()).isEqualTo(limit);
        for (TestTool tool : tools.limited) {
            assertThat(engine.limitOf(tool.policy).free())
                    .as("permits of %s", tool.name)
                    .isEqualTo(tool.policy.maxConcurrency());
        }
    }

    private Engine engine(int limit, Scheduling scheduling, int timeoutMillis) {
        Duration timeout = timeoutMillis == 0 ? null : Duration.ofMillis(timeoutMillis);
        EngineSettings settings =
                new EngineSettings(limit, scheduling, timeout, null, false, 1_000_000, List.of(), null);
        return new Engine(settings, System::nanoTime, bound -> bound, threads);
    }

    private TurnResult keep(List<ToolResult> results, List<?> typedCalls, Object profile) {
        last.set(results);
        return TurnResult.of(results);
    }

    private void runTurns(SplittableRandom random) {
        for (int turn = 0; turn < TURNS; turn++) {
            boolean hurried = random.nextBoolean();
            TurnSettings options = hurried
                    ? TurnSettings.DEFAULT.withTimeout(Duration.ofMillis(random.nextInt(40)))
                    : TurnSettings.DEFAULT;
            try {
                run(tools.calls(random, 0), options);
            } catch (OutOfMemoryError e) {
                assertThat(e).hasMessage("not really");
            }
            // A tool that has run on this thread may have interrupted itself.
            Thread.interrupted();
        }
    }

    /** Runs a turn, of a caller or inside a tool, and checks that each call is answered, also where an error is thrown. */
    private void run(List<ToolCall> calls, TurnSettings options) {
        last.remove();
        try {
            runner.run(calls, options);
        } finally {
            List<ToolResult> results = last.get();
            List<String> wanted = calls.stream().map(ToolCall::id).toList();
            if (results == null
                    || !results.stream().map(ToolResult::callId).toList().equals(wanted)) {
                lost.add(calls + " gave " + results);
            }
        }
    }
}
