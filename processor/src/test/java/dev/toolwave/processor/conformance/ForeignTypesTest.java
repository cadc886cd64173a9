package dev.toolwave.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.processor.fixture.SampleTools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes with annotations that only Jackson's databind follows: read by it, where the author says what they look like. */
class ForeignTypesTest {

    private static final String MONEY = """
            package other;
            import com.fasterxml.jackson.core.*;
            import com.fasterxml.jackson.databind.*;
            import com.fasterxml.jackson.databind.annotation.*;
            import dev.toolwave.annotations.Param;
            import dev.toolwave.runtime.ToolException;
            @Param(schema = "{\\"type\\":\\"string\\",\\"pattern\\":\\"^[0-9]+ [A-Z]{3}$\\"}")
            @JsonDeserialize(using = Money.Reader.class)
            @JsonSerialize(using = Money.Writer.class)
            public record Money(long amount, String currency) {
                public static class Reader extends JsonDeserializer<Money> {
                    @Override public Money deserialize(JsonParser in, DeserializationContext context) throws java.io.IOException {
                        String text = in.getValueAsString();
                        if (text.startsWith("-")) { throw new ToolException("no debts, please"); }
                        String[] parts = text.split(" ");
                        if (parts.length != 2) { throw new IllegalArgumentException("secret " + text); }
                        return new Money(Long.parseLong(parts[0]), parts[1]);
                    }
                }
                public static class Writer extends JsonSerializer<Money> {
                    @Override public void serialize(Money money, JsonGenerator out, SerializerProvider all) throws java.io.IOException {
                        out.writeString(money.amount() + " " + money.currency());
                    }
                }
            }
            """;
    private static final String ORDER = """
            package other;
            import com.fasterxml.jackson.annotation.*;
            import dev.toolwave.annotations.Param;
            import java.util.*;
            @Param(schema = \"""
                    {"type":"object","properties":{"id":{"type":"integer"},"street":{"type":"string"},
                    "lines":{"type":"array","items":{"type":"object","properties":{"count":{"type":"integer"}},
                    "required":["count"],"additionalProperties":false}}},"required":["id"],"additionalProperties":false}\""")
            public class Order {
                public int id;
                @JsonUnwrapped public Address address = new Address();
                public List<Line> lines = List.of();
                public static class Address { public String street; }
                public record Line(int count) {}
            }
            """;
    private static final String TOOLS = """
            public record Purchase(String what, other.Money price, List<other.Money> fees, Optional<other.Money> tip) {}
            @Tool("t") public Purchase buy(Purchase v) { return v; }
            @Tool("t") public other.Money pay(other.Money v) { return v; }
            @Tool("t") public other.Order order(other.Order v) { return v; }
            """;

    private static SampleTools tools;

    @BeforeAll
    static void compile() {
        tools = SampleTools.of("", TOOLS, MONEY, ORDER);
    }

    @Test
    void onlyThatNode_isReadAndWrittenByDatabind() {
        String json = "{\"what\":\"tea\",\"price\":\"5 EUR\",\"fees\":[\"1 EUR\",\"2 EUR\"],\"tip\":\"1 NOK\"}";

        assertThat(tools.text("buy", "{\"v\":" + json + "}")).isEqualTo(json);
        assertThat(tools.property("buy", "v").at("/properties/price/pattern").asText())
                .isEqualTo("^[0-9]+ [A-Z]{3}$");
        assertThat(tools.property("buy", "v").at("/properties/fees/items/type").asText())
                .isEqualTo("string");
    }

    @Test
    void textAtTheRoot_isUnquoted() {
        assertThat(tools.text("pay", "{\"v\":\"5 EUR\"}")).isEqualTo("5 EUR");
        assertThat(tools.call("pay", "{\"v\":\"5 EUR\"}").structuredJson()).isEqualTo("{\"result\":\"5 EUR\"}");
    }

    @Test
    void objectWithUnwrappedParts_comesBack() {
        String json = "{\"id\":1,\"street\":\"Main\",\"lines\":[{\"count\":2}]}";

        assertThat(tools.text("order", "{\"v\":" + json + "}")).isEqualTo(json);
        assertThat(tools.call("order", "{\"v\":" + json + "}").structuredJson()).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pay   | "4711"                                  | /v               | refused: IllegalArgumentException
            pay   | "x EUR"                                 | /v               | refused: NumberFormatException
            pay   | "-1 EUR"                                | /v               | no debts, please
            buy   | {"what":"a","price":"5 EUR","fees":["1 EUR","4711"]} | /v/fees/1 | refused: IllegalArgumentException
            order | {"id":"4711x"}                          | /v/id            | integer
            order | {"id":1,"lines":[{"count":1},{"count":true}]} | /v/lines/1/count | integer
            order | {"id":1,"lines":4711}                   | /v/lines         | array
            order | {"id":1,"lines":[{"count":1,"cuont":1}]} | /v/lines/0/cuont | did you mean 'count'?
            """)
    void whatDatabindThrows_isAnArgumentErrorAtItsPlace(String tool, String json, String at, String message) {
        assertThat(tools.refusal(tool, "{\"v\":" + json + "}"))
                .contains("\"at\":\"" + at + "\"", message)
                .doesNotContain("4711", "secret", "com.fasterxml", "deserialize");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":1,"id":2}         | /v/id | repeated
            {"id":1e999999}         | /v/id | number out of range
            {"id":1,"street":"\\ud800"} | /v/street | lone surrogate
            """)
    void limits_holdThereToo(String json, String at, String message) {
        assertThat(tools.refusal("order", "{\"v\":" + json + "}")).contains("\"at\":\"" + at + "\"", message);
    }

    @Test
    void classThatTheModelNames_isNotMade() {
        SampleTools jobs = SampleTools.of("""
                @Param(schema = "{\\"type\\":\\"object\\"}")
                public static class Job {
                    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) @JsonFormat public Object payload;
                }
                @Tool("t") public String f(Job v) { return String.valueOf(v.payload); }
                """);

        assertThat(jobs.call("f", "{\"v\":{\"payload\":{\"@class\":\"java.util.LinkedHashMap\"}}}")
                        .isError())
                .isTrue();
    }

    @Test
    void generatedCode_doesNotNameJackson() {
        String toolset = tools.sources().generated("sample/ToolsToolset.java");

        assertThat(toolset).contains("in.readForeign(Money.class)").doesNotContain("com.fasterxml");
    }

    @Test
    void nativeImage_isToldWhatDatabindLooksInto() {
        String path = "META-INF/native-image/toolwave/sample.Tools/reflect-config.json";

        assertThat(tools.sources().generated(path).lines().filter(line -> line.contains("\"name\"")))
                .map(String::strip)
                .containsExactly(
                        "\"name\": \"other.Money\",",
                        "\"name\": \"other.Money$Reader\",",
                        "\"name\": \"other.Money$Writer\",",
                        "\"name\": \"other.Order\",",
                        "\"name\": \"other.Order$Address\",",
                        "\"name\": \"other.Order$Line\",");
        assertThat(tools.sources().generated(path))
                .contains(
                        "\"allDeclaredConstructors\": true",
                        "\"allDeclaredFields\": true",
                        "\"allDeclaredMethods\": true")
                .isEqualTo(SampleTools.of("", TOOLS, MONEY, ORDER).sources().generated(path));
        CompiledSources none = SampleTools.compile("", "@Tool(\"t\") public void f(int v) {}");
        assertThatThrownBy(() -> none.generated(path)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public record R(@JsonFormat(pattern = \"dd.MM.yyyy\") LocalDate day) {}",
                "public record R(@JsonUnwrapped Inner inner) {} public record Inner(int n) {}",
                "@JsonFormat(shape = JsonFormat.Shape.ARRAY) public record R(int a, int b) {}",
                "public static class R { @JsonAnySetter public Map<String, Integer> all; public int n; }",
                "public enum R { A; @JsonValue public String text() { return \"a\"; } }"
            })
    void classThatOnlyJacksonKnows_needsASchema(String type) {
        assertThat(SampleTools.errors(type + " @Tool(\"t\") public void f(R r) {}"))
                .containsExactly("TW210");
        assertThat(SampleTools.errors(type + " @Tool(\"t\") public R f() { return null; }"))
                .containsExactly("TW210");
        assertThat(SampleTools.errors(type
                        + " @Tool(\"t\") public void f(@Param(schema = \"{\\\"type\\\":\\\"string\\\"}\") R r) {}"))
                .isEmpty();
        assertThat(
                        SampleTools.errors(
                                type
                                        + " @Param(schema = \"{\\\"type\\\":\\\"string\\\"}\") @Tool(\"t\") public R f() { return null; }"))
                .isEmpty();
    }

    @Test
    void enumWithNamesOnAllConstants_needsNoJsonValue() {
        SampleTools named = SampleTools.of("""
                public enum Size {
                    @JsonProperty("s") SMALL, @JsonProperty("l") LARGE;
                    @JsonValue public String text() { return name().substring(0, 1); }
                }
                @Tool("t") public Size f(Size v) { return v; }
                """);

        assertThat(named.text("f", "{\"v\":\"l\"}")).isEqualTo("l");
    }

    @Test
    void enumWithJsonValue_isReadByDatabindWhereItsSchemaIsGiven() {
        SampleTools sizes = SampleTools.of("""
                public enum Size { SMALL, LARGE; @JsonValue public String text() { return name().substring(0, 1); } }
                @Param(schema = "{\\"type\\":\\"string\\",\\"enum\\":[\\"S\\",\\"L\\"]}")
                @Tool("t") public Size f(@Param(schema = "{\\"type\\":\\"string\\",\\"enum\\":[\\"S\\",\\"L\\"]}") Size v) { return v; }
                """);

        assertThat(sizes.text("f", "{\"v\":\"L\"}")).isEqualTo("L");
        assertThat(sizes.refusal("f", "{\"v\":\"LARGE\"}")).contains("\"at\":\"/v\"", "Size");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Object              | {"type":["string","null"]}                           | TW219
            Object              | {"oneOf":[{"type":"string"}]}                        | TW219
            Object              | {"type":"array"}                                     | TW219
            Object              | {"type":"string","const":"a"}                        | TW219
            Object              | string                                               | TW219
            Object              | {"type":"object","required":["a"]}                   | TW219
            Map<String, Object> | {"type":"string"}                                    | TW219
            String              | {"type":"string"}                                    | TW210
            List<Object>        | {"type":"array","items":{"type":"string"}}           | TW210
            """)
    void schemaThatIsNone_isRefused(String type, String schema, String problem) {
        assertThat(SampleTools.errors("@Tool(\"t\") public void f(@Param(schema = \"" + schema.replace("\"", "\\\"")
                        + "\") " + type + " v) {}"))
                .containsOnly(problem);
    }

    @Test
    void schemaOnAClassThatTellsItself_isRefused() {
        assertThat(
                        SampleTools.errors(
                                "@Param(schema = \"{\\\"type\\\":\\\"string\\\"}\") public record R(int n) {} @Tool(\"t\") public void f(R r) {}"))
                .containsExactly("TW210");
    }

    @Test
    void schemaOfAnOpenValue_isPublished() {
        SampleTools open = SampleTools.of("""
                @Tool("t") public Object f(
                    @Param(value = "Some words.", schema = "{\\"type\\":\\"object\\",\\"properties\\":{\\"a\\":{\\"type\\":\\"string\\"}},\\"required\\":[\\"a\\"]}")
                    Map<String, Object> v) { return null; }
                @Param(schema = "{\\"type\\":\\"array\\",\\"items\\":{\\"type\\":\\"number\\"}}")
                @Tool("t") public Object g() { return List.of(1, 2); }
                """.replace("public Object f(", "public String f("));

        assertThat(open.property("f", "v").toString())
                .isEqualTo(
                        "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[\"a\"],\"description\":\"Some words.\"}");
        assertThat(open.definition("g").outputSchema())
                .isEqualTo(
                        "{\"type\":\"object\",\"properties\":{\"result\":{\"type\":\"array\",\"items\":{\"type\":\"number\"}}},\"additionalProperties\":false}");
        assertThat(open.call("g", "{}").structuredJson()).isEqualTo("{\"result\":[1,2]}");
    }
}
