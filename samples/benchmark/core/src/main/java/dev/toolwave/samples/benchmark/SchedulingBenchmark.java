package dev.toolwave.samples.benchmark;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.samples.benchmark.workload.Graph;
import dev.toolwave.samples.benchmark.workload.Threads;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Plans whose nodes do next to nothing: what remains is the scheduling. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SchedulingBenchmark {

    @Param({"10", "100", "1000", "10000"})
    int nodes;

    private Toolwave eager;
    private Toolwave waves;
    private TypedCall<Integer> eagerCall;
    private TypedCall<Integer> wavesCall;
    private HandWrittenPlan plan;
    private ExecutorService pool;

    @Setup
    public void check() throws InterruptedException, ExecutionException {
        Graph graph = Graph.ofNodes(nodes);
        GraphToolset toolset = GraphToolset.idle(graph);
        eager = runtime(toolset, Scheduling.EAGER);
        waves = runtime(toolset, Scheduling.WAVES);
        eagerCall = toolset.call();
        wavesCall = toolset.call();
        plan = new HandWrittenPlan(graph, new long[nodes], Integer.MAX_VALUE);
        pool = Threads.perTask();
        for (Integer answer : new Integer[] {
            handWrittenCounters(),
            countersThatHandOn(),
            completableFuture(),
            invokeAllWaves(),
            toolwaveEager(),
            toolwaveWaves()
        }) {
            if (answer != graph.answer()) {
                throw new IllegalStateException("got " + answer + " instead of " + graph.answer());
            }
        }
    }

    private static Toolwave runtime(GraphToolset toolset, Scheduling scheduling) {
        return Toolwave.builder().toolset(toolset).scheduling(scheduling).build();
    }

    @TearDown
    public void close() {
        eager.close();
        waves.close();
        pool.shutdown();
    }

    @Benchmark
    public Integer handWrittenCounters() {
        return plan.counters();
    }

    @Benchmark
    public Integer countersThatHandOn() throws InterruptedException {
        return plan.countersThatHandOn(pool);
    }

    @Benchmark
    public Integer toolwaveEager() {
        return eager.call(eagerCall).orElseThrow();
    }

    @Benchmark
    public Integer toolwaveWaves() {
        return waves.call(wavesCall).orElseThrow();
    }

    @Benchmark
    public Integer completableFuture() {
        return plan.completableFutures(pool);
    }

    @Benchmark
    public Integer invokeAllWaves() throws InterruptedException, ExecutionException {
        return plan.invokeAllWaves(pool);
    }
}
