package dev.toolwave.samples.benchmark;

import dev.toolwave.runtime.DefinitionOptions;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.WireFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The JSON text of twelve definitions, or of six of them, for a request to OpenAI. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DefinitionsBenchmark {

    private static final String[] SUBSET = {"shippingCost", "quote", "invoice", "findProducts", "stock", "price"};

    private final DefinitionOptions subset = DefinitionOptions.DEFAULT.only(SUBSET);

    private Toolwave toolwave;
    private String constant;
    private List<String> parts;
    private int length;

    @Setup
    public void render() {
        toolwave =
                Toolwave.builder().toolset(ShopToolsToolset.of(new ShopTools())).build();
        constant = toolwave.definitions(WireFormat.OPENAI_CHAT);
        parts = List.of(SUBSET).stream()
                .map(name -> toolwave.definitions(WireFormat.OPENAI_CHAT, DefinitionOptions.DEFAULT.only(name)))
                .map(array -> array.substring(1, array.length() - 1))
                .toList();
        length = subset().length();
        if (!limitOfSubset().equals(subset())) {
            throw new IllegalStateException("the parts are not what makes the whole");
        }
    }

    @TearDown
    public void close() {
        toolwave.close();
    }

    @Benchmark
    public String limit() {
        return constant;
    }

    @Benchmark
    public String toolwave() {
        return toolwave.definitions(WireFormat.OPENAI_CHAT);
    }

    @Benchmark
    public String limitOfSubset() {
        StringBuilder joined = new StringBuilder(length).append('[');
        for (String part : parts) {
            if (joined.length() > 1) {
                joined.append(',');
            }
            joined.append(part);
        }
        return joined.append(']').toString();
    }

    @Benchmark
    public String subset() {
        return toolwave.definitions(WireFormat.OPENAI_CHAT, subset);
    }
}
