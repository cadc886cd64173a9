package dev.toolwave.samples.benchmark.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.toolwave.samples.benchmark.workload.Call;
import java.lang.reflect.Method;
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

/** One call, from the JSON text of its arguments to the text of its result. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DispatchBenchmark {

    @Param
    Call call;

    private ToolExecutor executor;
    private ToolExecutionRequest request;

    @Setup
    public void check() {
        prepare();
        call.checked(langchain4j());
    }

    void prepare() {
        Method method = Arrays.stream(LangChain4jShop.class.getMethods())
                .filter(candidate -> candidate.getName().equals(call.tool()))
                .findFirst()
                .orElseThrow();
        executor = DefaultToolExecutor.builder()
                .object(new LangChain4jShop())
                .originalMethod(method)
                .methodToInvoke(method)
                .build();
        request = ToolExecutionRequest.builder()
                .id("call_1")
                .name(call.tool())
                .arguments(call.argumentsJson())
                .build();
    }

    @Benchmark
    public String langchain4j() {
        return executor.execute(request, "memory");
    }
}
