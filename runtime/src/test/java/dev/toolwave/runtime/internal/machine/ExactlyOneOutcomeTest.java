package dev.toolwave.runtime.internal.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.internal.machine.VirtualRun.Fate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every node gets exactly one outcome; the first counts, and later ones are dropped. */
class ExactlyOneOutcomeTest {

    @Test
    void everyNode_hasExactlyOneOutcomeAndStartsAtMostOnce() {
        for (long seed = 0; seed < RandomRun.SEEDS; seed++) {
            RandomRun sample = RandomRun.of(seed, true);
            for (Scheduling scheduling : Scheduling.values()) {
                VirtualRun run = sample.run(scheduling, 1 + (int) (seed % 5));
                assertThat(run.settledTimes).as("seed %d", seed).containsOnly(1);
                for (int node = 0; node < sample.graph().size(); node++) {
                    assertThat(run.machine.attempts(node)).as("seed %d", seed).isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void eventAfterTheOutcome_isDroppedAndCounted() {
        GraphBuilder graph = new GraphBuilder();
        graph.node(RandomGraphs.tool());
        graph.request(0);
        VirtualRun run = new VirtualRun(graph.build(), Scheduling.WAVES, List.of(Fate.RETURNS), node -> 1, 1);
        run.machine.start();
        run.machine.poll(lane -> true);
        run.machine.deadline();
        run.machine.succeeded(0, edge -> true);

        assertThat(run.states()).containsExactly(NodeState.TIMED_OUT);
        assertThat(run.machine.dropped()).isEqualTo(1);
        assertThat(run.settledTimes).containsExactly(1);
    }
}
