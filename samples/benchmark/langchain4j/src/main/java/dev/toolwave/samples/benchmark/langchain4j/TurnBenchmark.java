package dev.toolwave.samples.benchmark.langchain4j;

import dev.toolwave.samples.benchmark.workload.TurnShape;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

/** One turn of independent calls that block, run concurrently, which one has to ask for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TurnBenchmark {

    @Param
    TurnShape shape;

    private Assistant assistant;
    private ExecutorService pool;

    @Setup
    public void start() {
        pool = Executors.newFixedThreadPool(shape.permits());
        assistant = Assistant.concurrent(shape, pool);
    }

    @TearDown
    public void close() {
        pool.shutdown();
    }

    @Benchmark
    public int langchain4jConcurrent() {
        return shape.checked(Integer.parseInt(assistant.ask("?")));
    }
}
