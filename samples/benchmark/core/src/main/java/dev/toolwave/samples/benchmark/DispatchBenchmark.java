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
    private Toolwave unheard;
    private Toolwave listened;
    private HandWrittenShop limit;

    @Setup
    public void check() throws IOException {
        toolwave =
                Toolwave.builder().toolset(ShopToolsToolset.of(new ShopTools())).build();
        unheard = listenedBy(new ToolListener() {});
        listened = listenedBy(new NoOpListener());
        limit = new HandWrittenShop();
        call.checked(toolwave());
        call.checked(unheard());
        call.checked(listened());
        call.checked(limit());
    }

    private static Toolwave listenedBy(ToolListener listener) {
        return Toolwave.builder()
                .toolset(ShopToolsToolset.of(new ShopTools()))
                .listener(listener)
                .build();
    }

    @TearDown
    public void close() {
        toolwave.close();
        unheard.close();
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

    /** With a listener that overrides no method. */
    @Benchmark
    public String unheard() {
        return unheard.call(call.tool(), call.argumentsJson()).text();
    }

    /** With a listener that overrides every method and does nothing. */
    @Benchmark
    public String listened() {
        return listened.call(call.tool(), call.argumentsJson()).text();
    }

    private static final class NoOpListener implements ToolListener {

        @Override
        public void turnStarted(TurnStarted event) {}

        @Override
        public void toolStarted(ToolStarted event) {}

        @Override
        public void toolProgress(ToolProgress event) {}

        @Override
        public void toolFinished(ToolFinished event) {}

        @Override
        public void turnProgress(TurnProgress event) {}

        @Override
        public void turnFinished(TurnFinished event) {}
    }
}
