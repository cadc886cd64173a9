package dev.toolwave.samples.benchmark.langchain4j;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.agent.tool.ToolSpecifications;
import dev.langchain4j.internal.Json;
import dev.langchain4j.internal.JsonSchemaElementUtils;
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

/** The JSON text of twelve definitions for a request to OpenAI, as LangChain4j's own module for it makes it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DefinitionsBenchmark {

    private final LangChain4jShop shop = new LangChain4jShop();
    private final List<ToolSpecification> kept = ToolSpecifications.toolSpecificationsFrom(shop);

    @Benchmark
    public String langchain4jFromClass() {
        return request(ToolSpecifications.toolSpecificationsFrom(shop));
    }

    @Benchmark
    public String langchain4jKept() {
        return request(kept);
    }

    static String request(List<ToolSpecification> tools) {
        return Json.toJson(tools.stream().map(DefinitionsBenchmark::tool).toList());
    }

    private static Map<String, Object> tool(ToolSpecification specification) {
        Map<String, Object> function = new LinkedHashMap<>();
        function.put("name", specification.name());
        function.put("description", specification.description());
        function.put("parameters", JsonSchemaElementUtils.toMap(specification.parameters()));
        return Map.of("type", "function", "function", function);
    }
}
