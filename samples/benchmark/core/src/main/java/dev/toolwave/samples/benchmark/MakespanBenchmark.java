package dev.toolwave.samples.benchmark;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.samples.benchmark.workload.Graph;
import dev.toolwave.samples.benchmark.workload.Latencies;
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

/** A plan of 100 nodes in ten waves, each of which waits 2 to 40 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MakespanBenchmark {

    /** The plan and its times; the report computes the limits from it. */
    public static final Latencies LATENCIES = Latencies.random(Graph.ofNodes(100), 2026, 2, 40);

    /** The number of nodes that may wait at the same time; 64 is never reached. */
    @Param({"64", "4"})
    int permits;

    private Toolwave eager;
    private Toolwave waves;
    private GraphToolset toolset;
    private HandWrittenPlan plan;
    private ExecutorService pool;

    @Setup
    public void start() {
        toolset = GraphToolset.waiting(LATENCIES);
        eager = runtime(Scheduling.EAGER);
        waves = runtime(Scheduling.WAVES);
        plan = new HandWrittenPlan(LATENCIES.graph(), LATENCIES.millis(), permits);
        pool = Threads.perTask();
    }

    private Toolwave runtime(Scheduling scheduling) {
        return Toolwave.builder()
                .toolset(toolset)
                .maxConcurrency(permits)
                .scheduling(scheduling)
                .build();
    }

    @TearDown
    public void close() {
        eager.close();
        waves.close();
        pool.shutdown();
    }

    @Benchmark
    public Integer toolwaveEager() {
        return checked(eager.call(toolset.call()).orElseThrow());
    }

    @Benchmark
    public Integer toolwaveWaves() {
        return checked(waves.call(toolset.call()).orElseThrow());
    }

    @Benchmark
    public Integer completableFuture() {
        return checked(plan.completableFutures(pool));
    }

    @Benchmark
    public Integer invokeAllWaves() throws InterruptedException, ExecutionException {
        return checked(plan.invokeAllWaves(pool));
    }

    private static Integer checked(Integer answer) {
        if (answer != LATENCIES.graph().answer()) {
            throw new IllegalStateException(
                    "got " + answer + " instead of " + LATENCIES.graph().answer());
        }
        return answer;
    }
}
