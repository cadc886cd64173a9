package dev.toolwave.runtime.internal.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.spi.EdgeKind;
import java.util.BitSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The laws of scheduling, on random graphs with random failures and durations, in virtual time. */
class PlanMachineLawsTest {

    @Test
    void eagerAndWaves_giveTheSameOutcomesToTheCalls() {
        for (long seed = 0; seed < RandomRun.SEEDS; seed++) {
            RandomRun sample = RandomRun.of(seed, true);
            VirtualRun eager = sample.run(Scheduling.EAGER, 3);
            VirtualRun waves = sample.run(Scheduling.WAVES, 2);
            for (int node = 0; node < sample.graph().size(); node++) {
                if (sample.requested(node)) {
                    assertThat(eager.machine.state(node))
                            .as("seed %d, node %d: %s", seed, node, eager.log)
                            .isEqualTo(waves.machine.state(node));
                }
            }
        }
    }

    @Test
    void rootsOfASkippedNode_areItsFailedAncestorsOverNeedingEdges() {
        for (long seed = 0; seed < RandomRun.SEEDS; seed++) {
            RandomRun sample = RandomRun.of(seed, true);
            VirtualRun run = sample.run(Scheduling.EAGER, 4);
            for (int node = 0; node < sample.graph().size(); node++) {
                if (run.machine.state(node) == NodeState.SKIPPED) {
                    assertThat(SkipRootsOf.nodes(node, run.graph, run.machine))
                            .as("seed %d, node %d: %s", seed, node, run.log)
                            .isNotEmpty()
                            .containsExactly(failedAncestors(sample.graph(), run, node));
                }
            }
        }
    }

    /** Asks each node whether it is a root, the slow way round: is there a path of skipped nodes from it? */
    private static int[] failedAncestors(Graph graph, VirtualRun run, int skipped) {
        BitSet found = new BitSet();
        collect(graph, run, skipped, found);
        return found.stream().toArray();
    }

    private static void collect(Graph graph, VirtualRun run, int node, BitSet found) {
        for (int edge = graph.firstIn(node); edge < graph.firstIn(node + 1); edge++) {
            int upstream = graph.from(edge);
            NodeState state = run.machine.state(upstream);
            if (graph.kind(edge).needsSuccess()) {
                if (state == NodeState.SKIPPED) {
                    collect(graph, run, upstream, found);
                } else if (state == NodeState.FAILED
                        || state == NodeState.TIMED_OUT
                        || (state == NodeState.OK && !run.machine.delivered(edge))) {
                    found.set(upstream);
                }
            }
        }
    }

    @Test
    void aNodeThatALiveCallNeeds_isNeverCancelled() {
        for (long seed = 0; seed < RandomRun.SEEDS; seed++) {
            RandomRun sample = RandomRun.of(seed, true);
            VirtualRun run = sample.run(Scheduling.EAGER, 2);
            for (int node = 0; node < sample.graph().size(); node++) {
                if (run.machine.state(node) != NodeState.CANCELLED) {
                    continue;
                }
                assertThat(sample.requested(node))
                        .as("seed %d, node %d", seed, node)
                        .isFalse();
                for (int i = sample.graph().firstOut(node); i < sample.graph().firstOut(node + 1); i++) {
                    int edge = sample.graph().out(i);
                    if (sample.graph().kind(edge) != EdgeKind.AFTER) {
                        assertThat(run.machine.state(sample.graph().to(edge)))
                                .as("seed %d, node %d: %s", seed, node, run.log)
                                .isIn(NodeState.SKIPPED, NodeState.CANCELLED);
                    }
                }
            }
        }
    }

    @Test
    void runningWrites_areNeverInterrupted() {
        for (long seed = 0; seed < RandomRun.SEEDS; seed++) {
            RandomRun sample = RandomRun.of(seed, true);
            VirtualRun run = sample.run(Scheduling.EAGER, 8);
            for (int node = 0; node < sample.graph().size(); node++) {
                if (sample.graph().writes(node)) {
                    assertThat(run.log).as("seed %d", seed).noneMatch(interruptOf(node));
                }
            }
        }
    }

    private static Predicate<String> interruptOf(int node) {
        return line -> line.endsWith(" interrupt " + node);
    }

    @Test
    void makespans_areOrderedAsTheLawsSay() {
        for (long seed = 0; seed < RandomRun.SEEDS; seed++) {
            RandomRun sample = RandomRun.of(seed, false);
            if (sample.graph().laneCount() > 1) {
                continue;
            }
            long path = sample.criticalPath();
            long eager = sample.run(Scheduling.EAGER, Integer.MAX_VALUE).now;
            long waves = sample.run(Scheduling.WAVES, Integer.MAX_VALUE).now;
            assertThat(eager).as("seed %d", seed).isEqualTo(path);
            assertThat(waves)
                    .as("seed %d", seed)
                    .isBetween(eager, sample.graph().waveCount() * path);
            for (int permits = 1; permits < 5; permits++) {
                double bound = (double) sample.work() / permits + (1 - 1.0 / permits) * path;
                assertThat((double) sample.run(Scheduling.EAGER, permits).now)
                        .as("seed %d, %d permits", seed, permits)
                        .isLessThanOrEqualTo(bound + 1e-6);
            }
        }
    }
}
