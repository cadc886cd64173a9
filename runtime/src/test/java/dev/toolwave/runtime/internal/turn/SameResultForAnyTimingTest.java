package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.machine.RandomRun;
import dev.toolwave.runtime.internal.machine.VirtualRun;
import dev.toolwave.runtime.internal.machine.VirtualRun.Fate;
import dev.toolwave.runtime.spi.EdgeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same outcomes of tools give the same result, in whatever order they come. */
class SameResultForAnyTimingTest {

    @Test
    void permutedEvents_giveTheSameOutcomesAndRoots() {
        for (long seed = 0; seed < 2_000; seed++) {
            RandomRun sample = RandomRun.of(seed, true);
            String expected = outcomes(sample, sample.run(Scheduling.EAGER, 3));
            for (int round = 0; round < 5; round++) {
                SplittableRandom random = new SplittableRandom(31 * seed + round);
                int[] durations = random.ints(sample.graph().size(), 1, 100).toArray();
                List<Fate> fates = sample.fates();
                VirtualRun permuted = new VirtualRun(
                                sample.graph(), Scheduling.EAGER, fates, node -> durations[node], 1 + round)
                        .run();
                assertThat(outcomes(sample, permuted))
                        .as("seed %d, round %d: %s", seed, round, permuted.log)
                        .isEqualTo(expected);
            }
        }
    }

    private static String outcomes(RandomRun sample, VirtualRun run) {
        List<String> outcomes = new ArrayList<>();
        for (int node = 0; node < sample.graph().size(); node++) {
            if (sample.requested(node)) {
                outcomes.add(node + " " + run.machine.state(node));
            }
        }
        return String.join(", ", outcomes);
    }

    @ParameterizedTest
    @EnumSource
    void permutedEventsOnThreads_giveTheSameBytes(Scheduling scheduling) {
        AtomicReference<SplittableRandom> order = new AtomicReference<>(new SplittableRandom(0));
        Toolwave toolwave = tools(order).runtime().scheduling(scheduling).build();
        List<ToolCall> calls = List.of(call("1", "trip"), call("2", "report"), call("3", "risky"), call("4", "doomed"));
        List<String> expected = texts(toolwave.run(calls));

        assertThat(expected.get(0)).contains("sunny", "risky: FAILED");
        for (long seed = 1; seed <= 200; seed++) {
            order.set(new SplittableRandom(seed));
            assertThat(texts(toolwave.run(calls))).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static List<String> texts(TurnResult turn) {
        return turn.results().stream()
                .map(result -> result.callId() + ": " + result.text() + ", " + result.structuredJson())
                .toList();
    }

    private static TestToolset tools(AtomicReference<SplittableRandom> order) {
        TestToolset tools = new TestToolset();
        tools.read("place").does(call -> after(order, "Oslo"));
        tools.read("weather").needs("place").does(call -> after(order, "sunny in " + call.upstream(0)));
        tools.read("risky").does(call -> {
            after(order, "");
            throw new IllegalStateException();
        });
        tools.read("trip")
                .needs("weather", "place")
                .on("risky", EdgeKind.OPTIONAL)
                .does(call ->
                        after(order, call.upstream(0) + " and " + call.in().optional(2)));
        tools.write("report").needs("weather").does(call -> after(order, "reported " + call.upstream(0)));
        tools.read("doomed").needs("risky");
        return tools;
    }

    /** Returns the value a moment later: each tool draws its own moment. */
    private static Object after(AtomicReference<SplittableRandom> order, Object value) {
        long pause;
        synchronized (order) {
            pause = order.get().nextLong(100_000);
        }
        LockSupport.parkNanos(pause);
        return value;
    }
}
