package dev.toolwave.samples.benchmark;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.samples.benchmark.workload.Threads;
import dev.toolwave.samples.benchmark.workload.TurnShape;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One turn of independent calls that block. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TurnBenchmark {

    @Param
    TurnShape shape;

    private Toolwave toolwave;
    private List<ToolCall> calls;
    private List<Callable<Integer>> tasks;
    private ExecutorService pool;

    @Setup
    public void start() {
        toolwave = Toolwave.builder()
                .toolset(WaitToolsToolset.of(new WaitTools()))
                .maxConcurrency(shape.permits())
                .build();
        calls = IntStream.range(0, shape.calls())
                .mapToObj(i -> new ToolCall("call_" + i, "pause", shape.argumentsJson(i)))
                .toList();
        pool = Threads.perTask();
        Semaphore permits = new Semaphore(shape.permits());
        WaitTools tools = new WaitTools();
        tasks = IntStream.range(0, shape.calls())
                .mapToObj(i -> (Callable<Integer>) () -> {
                    permits.acquire();
                    try {
                        return tools.pause(i, shape.millis());
                    } finally {
                        permits.release();
                    }
                })
                .toList();
    }

    @TearDown
    public void close() {
        toolwave.close();
        pool.shutdown();
    }

    @Benchmark
    public int toolwave() {
        List<ToolResult> results = toolwave.run(calls).results();
        return shape.checked(
                (int) results.stream().filter(result -> !result.isError()).count());
    }

    @Benchmark
    public int handWritten() throws InterruptedException {
        return shape.checked(pool.invokeAll(tasks).size());
    }
}
