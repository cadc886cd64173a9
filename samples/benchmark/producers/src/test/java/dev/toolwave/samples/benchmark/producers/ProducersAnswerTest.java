package dev.toolwave.samples.benchmark.producers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.samples.benchmark.workload.Graph;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ProducersAnswerTest {

    @Test
    void tenNodes_giveTheAnswerOfThePlan() throws Exception {
        Graph graph = Graph.ofNodes(10);

        Function<Executor, Future<Integer>> plan = CompiledProducers.of(new ProducersSource(graph).write());

        assertThat(plan.apply(Runnable::run))
                .succeedsWithin(Duration.ofSeconds(5))
                .isEqualTo(graph.answer());
    }
}
