package dev.toolwave.samples.benchmark.springai;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.springframework.ai.support.ToolCallbacks;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;
import org.springframework.ai.util.JsonHelper;

/** The JSON text of twelve definitions for a request to OpenAI: schemas are kept as text, and go into the request as maps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DefinitionsBenchmark {

    private static final JsonHelper JSON = new JsonHelper();

    private final SpringShop shop = new SpringShop();
    private final ToolCallback[] kept = ToolCallbacks.from(shop);

    @Benchmark
    public String springAiFromClass() {
        return request(ToolCallbacks.from(shop));
    }

    @Benchmark
    public String springAiKept() {
        return request(kept);
    }

    static String request(ToolCallback[] tools) {
        List<Map<String, Object>> all = Arrays.stream(tools)
                .map(callback -> tool(callback.getToolDefinition()))
                .toList();
        return JSON.toJson(all);
    }

    private static Map<String, Object> tool(ToolDefinition definition) {
        Map<String, Object> function = new LinkedHashMap<>();
        function.put("name", definition.name());
        function.put("description", definition.description());
        function.put("parameters", JSON.fromJsonToMap(definition.inputSchema()));
        return Map.of("type", "function", "function", function);
    }
}
