package dev.toolwave.runtime.internal.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.internal.machine.VirtualRun.Fate;
import dev.toolwave.runtime.spi.RetryPolicy;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Pauses stay below their cap and before the deadline, and jitter stays within them. */
class RetryPausesTest {

    private final GraphBuilder graph = new GraphBuilder();

    private VirtualRun run() {
        return new VirtualRun(graph.build(), Scheduling.EAGER, List.of(Fate.FAILS), node -> 1, 10).run();
    }

    @Test
    void retries_doubleTheirPauseUpToTheCap() {
        RetryPolicy retry = RetryPolicy.attempts(5).pauses(Duration.ofNanos(100), Duration.ofNanos(300));
        graph.node(ToolPolicy.of(RetryPausesTest.class, "flaky", Effect.READ).retry(retry));
        graph.request(0);

        VirtualRun run = run();

        assertThat(run.pauses).containsExactly(50L, 100L, 150L, 150L);
        assertThat(run.machine.attempts(0)).isEqualTo(5);
        assertThat(run.states()).containsExactly(NodeState.FAILED);
    }

    @Test
    void pauseBeyondTheDeadline_isNotBegun() {
        RetryPolicy retry = RetryPolicy.attempts(9).pauses(Duration.ofDays(100_000), Duration.ofDays(100_000));
        graph.node(ToolPolicy.of(RetryPausesTest.class, "flaky", Effect.READ).retry(retry));
        graph.request(0);

        assertThat(run().machine.attempts(0)).isEqualTo(1);
    }

    @Test
    void pauseOfAnyPolicy_isWithinItsCapAndBeforeTheDeadline() {
        for (long seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long delay = random.nextLong(1, Long.MAX_VALUE >>> random.nextInt(1, 60));
            long cap = random.nextLong(delay, Long.MAX_VALUE);
            long remaining = random.nextLong(1, Long.MAX_VALUE >>> random.nextInt(1, 60));
            RetryPolicy retry = RetryPolicy.attempts(6).pauses(Duration.ofNanos(delay), Duration.ofNanos(cap));
            GraphBuilder one = new GraphBuilder();
            one.request(one.node(
                    ToolPolicy.of(RetryPausesTest.class, "flaky", Effect.READ).retry(retry)));
            List<Long> asked = new ArrayList<>();
            List<Long> pauses = new ArrayList<>();
            PlanMachine machine = new PlanMachine(
                    one.build(), Scheduling.EAGER, bound -> jitter(bound, random, asked), new Pauses(pauses));
            machine.start();
            while (machine.poll(Graph.OPEN_LANE) >= 0) {
                machine.failed(0, NodeState.FAILED, true, remaining);
                machine.resume(0);
            }

            assertThat(asked)
                    .as("seed %d", seed)
                    .allMatch(bound -> bound >= delay && bound <= cap)
                    .isSorted();
            assertThat(pauses).as("seed %d", seed).allMatch(pause -> pause >= 0 && pause < remaining);
            assertThat(machine.attempts(0))
                    .as("seed %d", seed)
                    .isEqualTo(pauses.size() + 1)
                    .isLessThanOrEqualTo(6);
        }
    }

    private static long jitter(long bound, SplittableRandom random, List<Long> asked) {
        asked.add(bound);
        return bound == Long.MAX_VALUE ? bound : random.nextLong(bound + 1);
    }

    private record Pauses(List<Long> pauses) implements PlanMachine.Commands {

        @Override
        public void settled(int node, NodeState state) {
            assertThat(state).isEqualTo(NodeState.FAILED);
        }

        @Override
        public void interrupt(int node) {
            throw new AssertionError("nothing runs");
        }

        @Override
        public void pause(int node, long nanos) {
            pauses.add(nanos);
        }
    }
}
