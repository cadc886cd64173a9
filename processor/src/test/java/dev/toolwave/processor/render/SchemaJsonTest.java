package dev.toolwave.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolDefinition;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaJsonTest {

    private static final String TYPES = """
            String                  | {"type":"string"}
            char                    | {"type":"string","minLength":1,"maxLength":1,"pattern":"^[\\\\u0000-\\\\uD7FF\\\\uE000-\\\\uFFFF]$"}
            byte                    | {"type":"integer","minimum":-128,"maximum":127}
            Short                   | {"type":"integer","minimum":-32768,"maximum":32767}
            int                     | {"type":"integer","minimum":-2147483648,"maximum":2147483647}
            long                    | {"type":"integer"}
            BigInteger              | {"type":"integer"}
            float                   | {"type":"number"}
            BigDecimal              | {"type":"number"}
            boolean                 | {"type":"boolean"}
            byte[]                  | {"type":"string","contentEncoding":"base64"}
            LocalDate               | {"type":"string","format":"date"}
            Instant                 | {"type":"string","format":"date-time"}
            ZonedDateTime           | {"type":"string","description":"ISO 8601 date and time with offset and zone, such as 2026-12-01T10:15:30+01:00[Europe/Paris]"}
            LocalTime               | {"type":"string","description":"ISO 8601 local time, such as 10:15:30"}
            LocalDateTime           | {"type":"string","description":"ISO 8601 local date and time, such as 2026-12-01T10:15:30"}
            Duration                | {"type":"string","description":"ISO 8601 duration, such as PT1H30M","pattern":"^-?P(-?[0-9]+D|(-?[0-9]+D)?T(-?[0-9]+H(-?[0-9]+M)?(-?[0-9]+(\\\\.[0-9]{1,9})?S)?|-?[0-9]+M(-?[0-9]+(\\\\.[0-9]{1,9})?S)?|-?[0-9]+(\\\\.[0-9]{1,9})?S))$"}
            YearMonth               | {"type":"string","description":"ISO 8601 year and month, such as 2026-12"}
            UUID                    | {"type":"string","format":"uuid"}
            URI                     | {"type":"string","format":"uri-reference"}
            Path                    | {"type":"string"}
            Currency                | {"type":"string","description":"ISO 4217 currency code, such as EUR"}
            Color                   | {"type":"string","description":"RED: like blood","enum":["RED","dark"]}
            int[]                   | {"type":"array","items":{"type":"integer","minimum":-2147483648,"maximum":2147483647}}
            List<List<String>>      | {"type":"array","items":{"type":"array","items":{"type":"string"}}}
            Set<UUID>               | {"type":"array","uniqueItems":true,"items":{"type":"string","format":"uuid"}}
            LinkedHashSet<Boolean>  | {"type":"array","uniqueItems":true,"items":{"type":"boolean"}}
            TreeSet<Boolean>        | {"type":"array","uniqueItems":true,"items":{"type":"boolean"}}
            Map<String, Boolean>    | {"type":"object","additionalProperties":{"type":"boolean"}}
            Map<Long, Boolean>      | {"type":"object","propertyNames":{"type":"string","pattern":"^-?[0-9]+$"},"additionalProperties":{"type":"boolean"}}
            Pair                    | {"type":"object","description":"Two things.","properties":{"first":{"type":"string","description":"the one"},"second":{"type":"boolean"}},"required":["first"],"additionalProperties":false}
            """;

    @Test
    void types_haveTheirSchemas() {
        List<String> lines = TYPES.lines().toList();
        String members = IntStream.range(0, lines.size())
                .mapToObj(index -> "/** a */ @Tool public void t%d(%s value) {}"
                        .formatted(index, lines.get(index).split(" +\\| ")[0]))
                .collect(Collectors.joining("\n"));

        List<ToolDefinition> definitions = tools(members);

        for (int index = 0; index < lines.size(); index++) {
            assertThat(definitions.get(index).inputSchema())
                    .isEqualTo("{\"type\":\"object\",\"properties\":{\"value\":"
                            + lines.get(index).split(" +\\| ")[1]
                            + "},\"required\":[\"value\"],\"additionalProperties\":false}");
        }
    }

    @Test
    void optionalAndDefault_areNotRequired() {
        assertThat(tool("""
                /** a */ @Tool public void take(Optional<String> a, OptionalLong b,
                        @Param(defaultValue = "3", examples = {"4", "5"}) int c,
                        @Param(defaultValue = "[\\"x\\"]") List<String> d, String e) {}
                """).inputSchema())
                .isEqualTo("{\"type\":\"object\",\"properties\":{"
                        + "\"a\":{\"type\":\"string\"},"
                        + "\"b\":{\"type\":\"integer\"},"
                        + "\"c\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647,"
                        + "\"default\":3,\"examples\":[4,5]},"
                        + "\"d\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"default\":[\"x\"]},"
                        + "\"e\":{\"type\":\"string\"}},\"required\":[\"e\"],\"additionalProperties\":false}");
    }

    @Test
    void noParameters_keepEveryKey() {
        assertThat(tool("/** a */ @Tool public void take() {}").inputSchema())
                .isEqualTo("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}");
    }

    @Test
    void sealedType_isAnyOfWithDiscriminatorFirst() {
        assertThat(tool("""
                public sealed interface Shape {}
                public record Circle(double radius) implements Shape {}
                public record Dot() implements Shape {}
                /** a */ @Tool public void take(Shape value) {}
                """).inputSchema())
                .contains("\"value\":{\"anyOf\":["
                        + "{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\",\"enum\":[\"circle\"]},"
                        + "\"radius\":{\"type\":\"number\"}},"
                        + "\"required\":[\"type\",\"radius\"],\"additionalProperties\":false},"
                        + "{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\",\"enum\":[\"dot\"]}},"
                        + "\"required\":[\"type\"],\"additionalProperties\":false}]}");
    }

    @Test
    void recursiveTypes_areDefinedOnce() {
        assertThat(tool("""
                public record Tree(List<Tree> children) {}
                public record Holder(Tree tree) {}
                /** a */ @Tool public void take(@Param("the one") Tree a, Tree b, Holder c) {}
                """).inputSchema())
                .isEqualTo(
                        "{\"type\":\"object\",\"properties\":{"
                                + "\"a\":{\"$ref\":\"#/$defs/Tree\",\"description\":\"the one\"},"
                                + "\"b\":{\"$ref\":\"#/$defs/Tree\"},"
                                + "\"c\":{\"type\":\"object\",\"properties\":{\"tree\":{\"$ref\":\"#/$defs/Tree\"}},"
                                + "\"required\":[\"tree\"],\"additionalProperties\":false}},"
                                + "\"required\":[\"a\",\"b\",\"c\"],\"additionalProperties\":false,"
                                + "\"$defs\":{\"Tree\":{\"type\":\"object\",\"properties\":{\"children\":{\"type\":\"array\","
                                + "\"items\":{\"$ref\":\"#/$defs/Tree\"}}},\"required\":[\"children\"],\"additionalProperties\":false}}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            void              | {"ok":{"type":"boolean"}},"required":["ok"],"additionalProperties":false}
            int               | {"result":{"type":"integer"}},"required":["result"],"additionalProperties":false}
            String            | {"result":{"type":"string"}},"additionalProperties":false}
            Optional<String>  | {"result":{"type":"string"}},"additionalProperties":false}
            Pair              | {"first":{"type":"string","description":"the one"},"second":{"type":"boolean"}},"additionalProperties":false}
            List<Boolean>     | {"result":{"type":"array","items":{"type":"boolean"}}},"additionalProperties":false}
            """)
    void result_isAnObjectAtTheRoot(String type, String content) {
        String schema = tool("/** a */ @Tool public " + type + " give() {"
                        + (type.equals("void") ? "" : type.equals("int") ? " return 1; " : " return null; ") + "}")
                .outputSchema();

        assertThat(schema).startsWith("{\"type\":\"object\",").endsWith("\"properties\":" + content);
    }

    @Test
    void unionAtTheRoot_isOneObjectThatHoldsAllVariants() {
        assertThat(tool("""
                public sealed interface Shape {}
                public record Circle(double size) implements Shape {}
                public record Word(String size, int line) implements Shape {}
                /** a */ @Tool public Shape give() { return null; }
                """).outputSchema())
                .isEqualTo("{\"type\":\"object\",\"properties\":{"
                        + "\"type\":{\"type\":\"string\",\"enum\":[\"circle\",\"word\"]},"
                        + "\"size\":{\"anyOf\":[{\"type\":\"number\"},{\"type\":\"string\"}]},"
                        + "\"line\":{\"type\":\"integer\"}},\"additionalProperties\":false}");
    }

    @Test
    void membersOfResults_areRequiredIfTheyCannotBeNull() {
        assertThat(tool("""
                public record Stop(int minutes, Integer delay, String name, List<Pair> pairs) {}
                /** a */ @Tool public List<Stop> give() { return null; }
                """).outputSchema())
                .contains(
                        "},\"required\":[\"minutes\"],\"additionalProperties\":false}}},\"additionalProperties\":false}");
    }

    @Test
    void parts_haveNoSchema() {
        assertThat(tool("/** a */ @Tool public List<ToolContent> give() { return null; }")
                        .outputSchema())
                .isNull();
    }

    private static ToolDefinition tool(String members) {
        return tools(members).get(0);
    }

    private static List<ToolDefinition> tools(String members) {
        List<ToolDefinition> definitions =
                Calls.toolset(Rendering.of("""
                public class Tools {
                    public enum Color { /** like blood */ RED, @JsonProperty("dark") BLACK }
                    /**
                     * Two things.
                     *
                     * @param first the one
                     */
                    public record Pair(String first, Optional<Boolean> second) {}
                """ + members + "\n}")).definitions();
        definitions.forEach(SchemaRules::check);
        return definitions;
    }
}
