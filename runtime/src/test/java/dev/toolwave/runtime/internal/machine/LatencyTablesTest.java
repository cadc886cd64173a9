package dev.toolwave.runtime.internal.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.internal.machine.VirtualRun.Fate;
import dev.toolwave.runtime.spi.EdgeKind;
import java.util.Collections;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The usual tables about parallel calls, exactly, in virtual milliseconds; the benchmark shows them in real time. */
class LatencyTablesTest {

    /** Times of the chain (nodes 0 to 2) and of the other nodes. */
    private static final int[] MIXED = {2_000, 3_000, 2_000, 2_000, 3_000, 3_000};

    @ParameterizedTest
    @CsvSource({
        "3, 2000, 64, 2000",
        "5, 2000, 64, 2000",
        "5, 3000, 64, 3000",
        "10, 1000, 64, 1000",
        "100, 500, 10, 5000",
        "1000, 10, 10, 1000",
        "3, 8000, 64, 8000"
    })
    void independentCalls_takeAsLongAsTheirRounds(int calls, int millis, int atATime, long expected) {
        GraphBuilder graph = new GraphBuilder();
        for (int call = 0; call < calls; call++) {
            graph.request(graph.node(RandomGraphs.tool()));
        }
        Graph built = graph.build();

        for (Scheduling scheduling : Scheduling.values()) {
            assertThat(timeOf(built, scheduling, node -> millis, atATime)).isEqualTo(expected);
        }
    }

    @Test
    void chainMixedWithIndependentCalls_takesItsCriticalPath() {
        GraphBuilder graph = new GraphBuilder();
        for (int node = 0; node < MIXED.length; node++) {
            graph.node(RandomGraphs.tool());
            if (node == 1 || node == 2) {
                graph.edge(node - 1, EdgeKind.REQUIRED);
            }
            if (node >= 2) {
                graph.request(node);
            }
        }
        Graph built = graph.build();

        assertThat(timeOf(built, Scheduling.EAGER, node -> MIXED[node], 64)).isEqualTo(2_000 + 3_000 + 2_000);
        assertThat(timeOf(built, Scheduling.WAVES, node -> MIXED[node], 64)).isEqualTo(3_000 + 3_000 + 2_000);
        assertThat(timeOf(built, Scheduling.EAGER, node -> MIXED[node], 1)).isEqualTo(15_000);
    }

    private static long timeOf(Graph graph, Scheduling scheduling, IntUnaryOperator millis, int atATime) {
        return new VirtualRun(graph, scheduling, Collections.nCopies(graph.size(), Fate.RETURNS), millis, atATime)
                .run()
                .now;
    }
}
