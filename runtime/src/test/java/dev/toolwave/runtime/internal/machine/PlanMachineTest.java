package dev.toolwave.runtime.internal.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.internal.machine.VirtualRun.Fate;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanMachineTest {

    private final GraphBuilder graph = new GraphBuilder();

    private int node(Effect effect) {
        return graph.node(ToolPolicy.of(PlanMachineTest.class, "t" + graph.size(), effect));
    }

    private VirtualRun run(List<Fate> fates, int... durations) {
        return new VirtualRun(graph.build(), Scheduling.EAGER, fates, node -> durations[node], 10).run();
    }

    @Test
    void abort_cancelsAllButRunningWrites() {
        graph.node(ToolPolicy.of(PlanMachineTest.class, "guard", Effect.READ).abortsTurn());
        node(Effect.WRITE);
        node(Effect.READ);
        node(Effect.READ);
        graph.edge(1, EdgeKind.OPTIONAL);
        for (int node = 0; node < 4; node++) {
            graph.request(node);
        }

        VirtualRun run = run(List.of(Fate.FAILS, Fate.RETURNS, Fate.RETURNS, Fate.RETURNS), 1, 5, 5, 5);

        assertThat(run.states())
                .containsExactly(NodeState.FAILED, NodeState.OK, NodeState.CANCELLED, NodeState.CANCELLED);
        assertThat(run.log).contains("1 interrupt 2").doesNotContain("1 interrupt 1");
    }

    @Test
    void writeOfAFailedCall_doesNotStart() {
        node(Effect.READ);
        node(Effect.READ);
        node(Effect.WRITE);
        graph.edge(1, EdgeKind.REQUIRED);
        node(Effect.READ);
        graph.edge(0, EdgeKind.REQUIRED);
        graph.edge(2, EdgeKind.ORDER);
        graph.request(3);

        VirtualRun run = run(List.of(Fate.FAILS, Fate.RETURNS, Fate.RETURNS, Fate.RETURNS), 1, 5, 5, 5);

        assertThat(run.states())
                .containsExactly(NodeState.FAILED, NodeState.CANCELLED, NodeState.CANCELLED, NodeState.SKIPPED);
    }

    @Test
    void readThatAnotherCallNeeds_goesOn() {
        node(Effect.READ);
        node(Effect.READ);
        node(Effect.READ);
        graph.edge(0, EdgeKind.REQUIRED);
        graph.edge(1, EdgeKind.REQUIRED);
        graph.request(2);
        graph.request(1);

        VirtualRun run = run(List.of(Fate.FAILS, Fate.RETURNS, Fate.RETURNS), 1, 5, 5);

        assertThat(run.states()).containsExactly(NodeState.FAILED, NodeState.OK, NodeState.SKIPPED);
    }

    @Test
    void readyNodes_startByHeightThenIndex() {
        node(Effect.READ);
        node(Effect.READ);
        node(Effect.READ);
        graph.edge(1, EdgeKind.REQUIRED);
        graph.request(0);
        graph.request(2);
        VirtualRun run = new VirtualRun(
                        graph.build(), Scheduling.EAGER, Collections.nCopies(3, Fate.RETURNS), node -> 1, 1)
                .run();

        assertThat(run.log)
                .filteredOn(line -> line.contains("start"))
                .containsExactly("0 start 1", "1 start 0", "2 start 2");
    }

    @ParameterizedTest
    @EnumSource
    void largeGraphs_needNoStack(Scheduling scheduling) throws Exception {
        List<Graph> graphs =
                List.of(RandomGraphs.chain(10_000), RandomGraphs.star(10_000), RandomGraphs.layers(10_000));
        for (Fate first : List.of(Fate.RETURNS, Fate.FAILS)) {
            for (Graph large : graphs) {
                List<Fate> fates = new ArrayList<>(Collections.nCopies(10_000, Fate.RETURNS));
                fates.set(0, first);
                VirtualRun run = new VirtualRun(large, scheduling, fates, node -> 1, 64);
                Throwable[] thrown = new Throwable[1];
                Thread small = new Thread(null, run::run, "small", 256 * 1024);
                small.setUncaughtExceptionHandler((thread, e) -> thrown[0] = e);
                small.start();
                small.join();

                assertThat(thrown[0]).isNull();
                assertThat(run.machine.state(9_999))
                        .isEqualTo(first == Fate.RETURNS ? NodeState.OK : NodeState.SKIPPED);
                if (first == Fate.FAILS) {
                    assertThat(SkipRootsOf.nodes(9_999, run.graph, run.machine)).containsExactly(0);
                }
            }
        }
    }
}
