package dev.toolwave.samples.benchmark.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 1_000, 10_000})
    void everySize_hasThatManyNodesAndNoUselessOne(int nodes) {
        Graph graph = Graph.ofNodes(nodes);

        assertThat(graph.size()).isEqualTo(nodes);
        for (int node = 0; node < nodes - 1; node++) {
            assertThat(graph.dependents(node)).as("dependents of %s", node).isNotEmpty();
        }
    }

    @Test
    void moreRoom_neverTakesLonger() {
        Latencies latencies = Latencies.random(Graph.ofNodes(100), 7, 1, 40);

        assertThat(latencies.clairvoyant(100)).isEqualTo(latencies.criticalPath());
        assertThat(latencies.clairvoyant(1)).isEqualTo(latencies.work());
        assertThat(latencies.clairvoyant(8)).isBetween(latencies.criticalPath(), latencies.work());
        assertThat(latencies.waves()).isGreaterThan(latencies.criticalPath());
    }
}
