package dev.toolwave.samples.benchmark.springai;

import dev.toolwave.samples.benchmark.workload.Call;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.springframework.ai.support.ToolCallbacks;
import org.springframework.ai.tool.ToolCallback;

/** One call, from the JSON text of its arguments to the text of its result. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DispatchBenchmark {

    @Param
    Call call;

    private ToolCallback callback;

    @Setup
    public void check() {
        callback = Arrays.stream(ToolCallbacks.from(new SpringShop()))
                .filter(candidate -> candidate.getToolDefinition().name().equals(call.tool()))
                .findFirst()
                .orElseThrow();
        call.checked(springAi());
    }

    @Benchmark
    public String springAi() {
        return callback.call(call.argumentsJson());
    }
}
