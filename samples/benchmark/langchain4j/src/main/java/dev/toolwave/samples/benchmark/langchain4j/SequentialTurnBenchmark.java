package dev.toolwave.samples.benchmark.langchain4j;

import dev.toolwave.samples.benchmark.workload.TurnShape;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One turn of independent calls that block, one after another, as by default. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SequentialTurnBenchmark {

    @Param({"FEW", "MANY"})
    TurnShape shape;

    private Assistant assistant;

    @Setup
    public void start() {
        assistant = Assistant.sequential(shape);
    }

    @Benchmark
    public int langchain4j() {
        return shape.checked(Integer.parseInt(assistant.ask("?")));
    }
}
