package dev.toolwave.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.processor.fixture.Json;
import dev.toolwave.processor.fixture.SchemaJudge;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that may be anything, where the author says so. */
class OpenTypesTest {

    private static final String SOURCE = """
            package sample;
            import com.fasterxml.jackson.databind.JsonNode;
            import com.fasterxml.jackson.databind.node.*;
            import dev.toolwave.annotations.*;
            import java.time.*;
            import java.util.*;
            public class Tools {
            %s
            }
            """;

    private static ToolsetBinding tools;

    @BeforeAll
    static void compile() {
        tools = compile("""
                @Tool("t") public Object any(Object v) { return v; }
                @Tool("t") public Map<String, Object> map(Map<String, Object> v) { return v; }
                @Tool("t") public List<Object> list(List<Object> v) { return v; }
                @Tool("t") public Optional<Object> maybe(Optional<Object> v) { return v; }
                @Tool("t") public JsonNode node(JsonNode v) { return v; }
                @Tool("t") public ObjectNode object(ObjectNode v) { return v; }
                @Tool("t") public ArrayNode array(ArrayNode v) { return v; }
                public record Filter(String field, Object value, @Param(examples = {"5", "[1]", "text"}) Object other) {}
                @Tool("t") public Filter filter(Filter v) { return v; }
                @Tool("t") public Object given() {
                    return new LinkedHashMap<>(Map.of("day", List.of(LocalDate.of(2026, 12, 1), Duration.ofHours(1), 'c', 1.5f)));
                }
                """, List.of("-Atoolwave.open=allow")).toolset("sample.Tools");
    }

    private static CompiledSources compile(String members, List<String> options) {
        return CompiledSources.of(List.of(SOURCE.formatted(members)), options);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            any    | {"a":{"b":[1,"x",true,1.50]}}
            any    | [1,[2]]
            any    | 12345678901234567890123
            any    | 1.50
            any    | true
            map    | {"a":1,"b":{"c":[]}}
            list   | [1,"a",{"b":2}]
            maybe  | {"a":1}
            node   | {"a":{"b":[1,"x",true,1.50]}}
            node   | 5
            object | {"a":1}
            array  | [1,{"a":2}]
            filter | {"field":"a","value":5,"other":["x"]}
            """)
    void anyValue_comesBackAndKeepsTheSchemas(String tool, String json) {
        String arguments = "{\"v\":" + json + "}";
        ToolResult result = call(tool, arguments);

        assertThat(result.isError()).as(result.text()).isFalse();
        assertThat(result.text()).isEqualTo(json);
        assertThat(SchemaJudge.of(Json.read(definition(tool).inputSchema())).faults(Json.read(arguments)))
                .isEmpty();
        assertThat(SchemaJudge.of(Json.read(definition(tool).outputSchema()))
                        .faults(Json.read(result.structuredJson())))
                .isEmpty();
        assertThat(SchemaJudge.faultsOf(Json.read(definition(tool).inputSchema())))
                .isEmpty();
        assertThat(SchemaJudge.faultsOf(Json.read(definition(tool).outputSchema())))
                .isEmpty();
    }

    @Test
    void text_isATextAtTheRootToo() {
        assertThat(call("any", "{\"v\":\"a\"}").text()).isEqualTo("a");
        assertThat(call("node", "{\"v\":\"a\"}").text()).isEqualTo("a");
    }

    @Test
    void nullInside_isKept() {
        assertThat(call("any", "{\"v\":{\"a\":null,\"b\":1}}").text()).isEqualTo("{\"a\":null,\"b\":1}");
        assertThat(call("any", "{\"v\":[1,null]}").text()).isEqualTo("[1,null]");
        assertThat(call("map", "{\"v\":{\"a\":null,\"b\":[null]}}").text()).isEqualTo("{\"a\":null,\"b\":[null]}");
        assertThat(call("any", "{\"v\":null}").text()).contains("required, but null");
    }

    @Test
    void plainValuesOfATool_areWrittenAsTheirTypesAre() {
        assertThat(call("given", "{}").text()).isEqualTo("{\"day\":[\"2026-12-01\",\"PT1H\",\"c\",1.5]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":1,"a":2}              | /v/a | repeated
            {"a":["\\ud800"]}          | /v/a/0 | lone surrogate
            {"a":1e999999}             | /v/a | number out of range
            """)
    void hostileValue_isAProblemWhereItStands(String json, String at, String message) {
        assertThat(call("any", "{\"v\":" + json + "}").text()).contains("\"at\":\"" + at, message);
        assertThat(call("node", "{\"v\":" + json + "}").text()).contains("\"at\":\"" + at, message);
    }

    @Test
    void depth_isLimitedInsideToo() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);

        assertThat(call("any", "{\"v\":" + deep + "}").text()).contains("more than 64 levels of nesting at line 1");
        assertThat(call("node", "{\"v\":" + deep + "}").text()).contains("more than 64 levels of nesting at line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"object", "map"})
    void otherKindOfValue_isAProblem(String tool) {
        assertThat(call(tool, "{\"v\":true}").text()).contains("\"at\":\"/v\"", "\"expected\":\"object\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Object", "Map<String, Object>", "List<Object>", "JsonNode", "ObjectNode"})
    void withoutLeave_itIsAnErrorWithTheRemedy(String type) {
        CompiledSources refused = compile("@Tool(\"t\") public void f(" + type + " v) {}", List.of());

        assertThat(refused.errors()).containsExactly("TW210");
        assertThat(refused.report()).contains("@Param(schema = ", "-Atoolwave.open=allow");
    }

    private static ToolResult call(String tool, String arguments) {
        try (Toolwave toolwave = Toolwave.builder().toolset(tools).build()) {
            return toolwave.call(tool, arguments);
        }
    }

    private static dev.toolwave.runtime.ToolDefinition definition(String tool) {
        return tools.definitions().stream()
                .filter(definition -> definition.name().equals(tool))
                .findFirst()
                .orElseThrow();
    }
}
