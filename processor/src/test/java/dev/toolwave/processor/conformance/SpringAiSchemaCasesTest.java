package dev.toolwave.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.processor.fixture.Json;
import dev.toolwave.processor.fixture.SampleTools;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the tests of Spring AI (2.0.1) ask of schemas, with our stance. S08 and S09 belong to the forms of the providers; S26
 * (no type at all) cannot be written.
 */
class SpringAiSchemaCasesTest {

    @Test
    void S01_parameters_areRequiredClosedAndInOrder() {
        assertThat(SampleTools.of("@Tool(\"t\") public void m(String name, int age) {}")
                        .definition("m")
                        .inputSchema())
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"},"
                        + "\"age\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},"
                        + "\"required\":[\"name\",\"age\"],\"additionalProperties\":false}");
    }

    @Test
    void S02_optionalWithDescription_leavesTheOtherRequired() {
        SampleTools tools = SampleTools.of(
                "@Tool(\"t\") public void m(@Nullable @Param(\"The user.\") String username, @Param String password) {}");
        assertThat(tools.required("m")).containsExactly("password");
        assertThat(tools.property("m", "username").get("description").asText()).isEqualTo("The user.");
    }

    @Test
    void S03_paramWithoutAttributes_isRequired() {
        assertThat(SampleTools.of("@Tool(\"t\") public void m(@Param String p) {}")
                        .required("m"))
                .containsExactly("p");
    }

    @Test
    void S04_annotationOfSwagger_saysNothing() {
        SampleTools tools = SampleTools.of(
                "",
                "@Tool(\"t\") public void m(@io.swagger.v3.oas.annotations.media.Schema(description = \"d\") String p) {}",
                """
                package io.swagger.v3.oas.annotations.media;
                public @interface Schema { String description() default ""; }
                """);
        assertThat(tools.required("m")).containsExactly("p");
        assertThat(tools.property("m", "p").has("description")).isFalse();
    }

    @Test
    void S05_bareJsonProperty_staysRequiredAndIsDescribed() {
        SampleTools tools = SampleTools.of("""
                public record R(@JsonProperty @JsonPropertyDescription("d") String a, @JsonProperty("bee") int b) {}
                @Tool("t") public void m(R r) {}
                """);
        assertThat(tools.property("m", "r").get("required")).isEqualTo(Json.read("[\"a\",\"bee\"]"));
        assertThat(tools.property("m", "r").at("/properties/a/description").asText())
                .isEqualTo("d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.jspecify.annotations.Nullable", "other.Nullable"})
    void S06_anyNullable_isOptional(String annotation) {
        String use =
                annotation.startsWith("org") ? "String a, @Nullable String b" : "String a, @other.Nullable String b";
        SampleTools tools = SampleTools.of(
                "",
                "public record R(" + use + ") {} @Tool(\"t\") public void m(" + use + ", R r) {}",
                "package other; public @interface Nullable {}");
        assertThat(tools.required("m")).containsExactly("a", "r");
        assertThat(tools.property("m", "r").get("required")).isEqualTo(Json.read("[\"a\"]"));
    }

    @Test
    void S06_nullableField_isOptional() {
        SampleTools tools = SampleTools.of(
                "public static class B { public String a; public @Nullable String b; } @Tool(\"t\") public void m(B b) {}");
        assertThat(tools.property("m", "b").get("required")).isEqualTo(Json.read("[\"a\"]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Object", "Map<String, Object>", "List<Object>", "List<?>"})
    void S07_openType_isRefused(String type) {
        assertThat(SampleTools.errors("@Tool(\"t\") public void m(" + type + " p) {}"))
                .containsExactly("TW210");
    }

    @Test
    void S10_nestedObjects_areClosedAndDescribedByTheirClass() {
        SampleTools tools = SampleTools.of("""
                public record A(String x) {}
                /** A described type. */
                public record B(int y) {}
                @Tool("t") public void m(List<String> l, A a, B b) {}
                """);
        assertThat(tools.property("m", "a").get("additionalProperties").asBoolean())
                .isFalse();
        assertThat(tools.property("m", "b").path("description").asText()).isEqualTo("A described type.");
    }

    @ParameterizedTest
    @CsvSource({"Instant, date-time", "OffsetDateTime, date-time", "LocalDate, date", "UUID, uuid", "URI, uri-reference"
    })
    void S11_timesAndIds_haveTheirFormat(String type, String format) {
        JsonNode property =
                SampleTools.of("@Tool(\"t\") public void m(" + type + " p) {}").property("m", "p");
        assertThat(property.get("type").asText()).isEqualTo("string");
        assertThat(property.get("format").asText()).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LocalDateTime", "LocalTime", "Period", "Year", "YearMonth", "ZoneId"})
    void S11_timesWithoutAFormat_areDescribed(String type) {
        JsonNode property =
                SampleTools.of("@Tool(\"t\") public void m(" + type + " p) {}").property("m", "p");
        assertThat(property.get("type").asText()).isEqualTo("string");
        assertThat(property.has("format")).isFalse();
        assertThat(property.path("description").asText()).isNotEmpty();
    }

    @Test
    void S12_toolContext_isNotInTheSchema() {
        assertThat(SampleTools.of("@Tool(\"t\") public void m(String a, ToolContext c) {}")
                        .required("m"))
                .containsExactly("a");
    }

    @Test
    void S13_classWithFields_isClosedWithAllRequired() {
        SampleTools tools = SampleTools.of(
                "public static class P { public String name; public int age; } @Tool(\"t\") public void m(P p) {}");
        assertThat(tools.property("m", "p").get("required")).isEqualTo(Json.read("[\"name\",\"age\"]"));
        assertThat(tools.property("m", "p").get("additionalProperties").asBoolean())
                .isFalse();
    }

    @Test
    void S14_componentDescriptions_comeFromAnnotationsAndJavadoc() {
        SampleTools tools = SampleTools.of("""
                /**
                 * @param a from <b>Javadoc</b>
                 * @param b not this
                 */
                public record R(int a, @Param("from the annotation") int b) {}
                @Tool("t") public void m(R r) {}
                """);
        assertThat(tools.property("m", "r").at("/properties/a/description").asText())
                .isEqualTo("from Javadoc");
        assertThat(tools.property("m", "r").at("/properties/b/description").asText())
                .isEqualTo("from the annotation");
    }

    @Test
    void S15_mapInsideAnObject_hasTypedValues() {
        SampleTools tools =
                SampleTools.of("public record R(Map<String, Integer> counts) {} @Tool(\"t\") public void m(R r) {}");
        assertThat(tools.property("m", "r")
                        .at("/properties/counts/additionalProperties/type")
                        .asText())
                .isEqualTo("integer");
    }

    @Test
    void S16_month_isAnEnumOfTwelve() {
        JsonNode property =
                SampleTools.of("@Tool(\"t\") public void m(Month p) {}").property("m", "p");
        assertThat(property.get("enum")).hasSize(12);
        assertThat(property.get("enum").get(11).asText()).isEqualTo("DECEMBER");
    }

    @Test
    void S17_withoutRecursion_thereAreNoDefinitions() {
        assertThat(SampleTools.of("record R(int a) {} @Tool(\"t\") public void m(R r, R s) {}")
                        .schema("m")
                        .has("$defs"))
                .isFalse();
    }

    @Test
    void S18_mutualRecursion_resolvesAtTheRoot() {
        SampleTools tools = SampleTools.of("""
                record A(Optional<B> b) {}
                record B(List<A> as) {}
                @Tool("t") public int m(A a) { return a.b().map(b -> b.as().size()).orElse(-1); }
                """);
        assertEveryReferenceResolves(tools.schema("m"));
        assertThat(tools.schema("m").get("properties").toString()).doesNotContain("\"$defs\"");
        assertThat(tools.text("m", "{\"a\":{\"b\":{\"as\":[{},{}]}}}")).isEqualTo("2");
    }

    @Test
    void S19_recursiveTypeInTwoParameters_isDefinedOnce() {
        SampleTools tools = SampleTools.of("record N(@Nullable N next) {} @Tool(\"t\") public void m(N a, N b) {}");
        assertThat(tools.schema("m").get("$defs")).hasSize(1);
        assertThat(tools.property("m", "a")).isEqualTo(tools.property("m", "b"));
    }

    @Test
    void S20_S21_differentTypesOfOneSimpleName_haveDifferentDefinitions() {
        SampleTools tools = SampleTools.of("""
                public static class One { public record Filter(String one, List<Filter> more) {} }
                public static class Two { public record Filter(String two, List<Filter> more) {} }
                @Tool("t") public String m(One.Filter a, Two.Filter b) { return a.one() + b.more().get(0).two(); }
                """);
        assertThat(tools.schema("m").get("$defs")).hasSize(2);
        assertEveryReferenceResolves(tools.schema("m"));
        assertThat(tools.text("m", """
                        {"a":{"one":"1","more":[]},"b":{"two":"2","more":[{"two":"3","more":[]}]}}""")).isEqualTo("13");
    }

    @Test
    void S22_S23_definitions_areClosed() {
        JsonNode schema = SampleTools.of("record N(int n, List<N> l) {} @Tool(\"t\") public void m(N a) {}")
                .schema("m");
        assertThat(schema.at("/$defs/N/additionalProperties").isBoolean()).isTrue();
        assertThat(schema.at("/$defs/N/additionalProperties").asBoolean()).isFalse();
    }

    @Test
    void S24_directRecursion_resolvesToTheType() {
        SampleTools tools = SampleTools.of("""
                record Node(int n, @Nullable Node next) { int sum() { return next == null ? n : n + next.sum(); } }
                @Tool("t") public int m(Node node) { return node.sum(); }
                """);
        assertEveryReferenceResolves(tools.schema("m"));
        assertThat(tools.text("m", "{\"node\":{\"n\":1,\"next\":{\"n\":2,\"next\":{\"n\":3}}}}"))
                .isEqualTo("6");
    }

    @Test
    void S25_twoBuilds_giveTheSameBytes() {
        String members = """
                public record R(Map<String, Integer> a, Set<String> b, Optional<R> c) {}
                public sealed interface S { record X(int a) implements S {} record Y(R r) implements S {} }
                @Tool("t") public R m(R r, S s, List<Month> l) { return r; }
                """;
        CompiledSources first = SampleTools.compile("", members);
        CompiledSources second = SampleTools.compile("", members);
        for (String file : List.of("META-INF/toolwave/sample.Tools.json", "sample/ToolsToolset.java")) {
            assertThat(first.generated(file)).isEqualTo(second.generated(file));
        }
    }

    private static void assertEveryReferenceResolves(JsonNode schema) {
        List<JsonNode> references = new ArrayList<>(schema.findValues("$ref"));
        assertThat(references).isNotEmpty();
        for (JsonNode reference : references) {
            JsonNode target = schema.at(reference.textValue().substring(1));
            assertThat(target.path("type").asText())
                    .as(reference + " in " + schema)
                    .isEqualTo("object");
        }
    }
}
