package dev.toolwave.samples.benchmark;

import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.samples.benchmark.workload.Call;
import java.io.IOException;
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

/** One call, from the JSON text of its arguments to the text of its result. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DispatchBenchmark {

    @Param
    Call call;

    private Toolwave toolwave;
    private Toolwave listened;
    private HandWrittenShop limit;

    @Setup
    public void check() throws IOException {
        toolwave =
                Toolwave.builder().toolset(ShopToolsToolset.of(new ShopTools())).build();
        listened = Toolwave.builder()
                .toolset(ShopToolsToolset.of(new ShopTools()))
                .listener(new ToolListener() {})
                .build();
        limit = new HandWrittenShop();
        call.checked(toolwave());
        call.checked(listened());
        call.checked(limit());
    }

    @TearDown
    public void close() {
        toolwave.close();
        listened.close();
    }

    @Benchmark
    public String limit() throws IOException {
        return limit.call(call.tool(), call.argumentsJson());
    }

    @Benchmark
    public String toolwave() {
        return toolwave.call(call.tool(), call.argumentsJson()).text();
    }

    @Benchmark
    public String listened() {
        return listened.call(call.tool(), call.argumentsJson()).text();
    }
}
