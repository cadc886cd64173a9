package dev.toolwave.samples.benchmark.producers;

import dev.toolwave.samples.benchmark.workload.Graph;
import dev.toolwave.samples.benchmark.workload.Threads;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Plans whose nodes do next to nothing, on the calling thread and on a pool, where blocking tools would have to run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SchedulingBenchmark {

    /** Dagger's processor does not get through 10,000 nodes in a time that suits a short run. */
    @Param({"10", "100", "1000"})
    int nodes;

    private Function<Executor, Future<Integer>> plan;
    private ExecutorService pool;

    @Setup
    public void compile() throws IOException, ReflectiveOperationException, InterruptedException, ExecutionException {
        Graph graph = Graph.ofNodes(nodes);
        plan = CompiledProducers.of(new ProducersSource(graph).write());
        pool = Threads.perTask();
        if (daggerDirect() != graph.answer() || daggerPool() != graph.answer()) {
            throw new IllegalStateException("got " + daggerDirect() + " instead of " + graph.answer());
        }
    }

    @TearDown
    public void close() {
        pool.shutdown();
    }

    @Benchmark
    public Integer daggerDirect() throws InterruptedException, ExecutionException {
        return plan.apply(Runnable::run).get();
    }

    @Benchmark
    public Integer daggerPool() throws InterruptedException, ExecutionException {
        return plan.apply(pool).get();
    }
}
