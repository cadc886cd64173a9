package dev.toolwave.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.processor.fixture.Json;
import dev.toolwave.processor.fixture.SampleTools;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the tests of LangChain4j (1.19) ask of schemas, with our stance. L24 has no counterpart, since our annotation has one
 * description, and L33 belongs to the strict forms of the providers. L35 is not offered: definitions carry no free metadata.
 */
class LangChain4jSchemaCasesTest {

    @ParameterizedTest
    @ValueSource(strings = {"int", "Integer", "long", "Long", "short", "byte", "BigInteger"})
    void L01_integralType_isInteger(String type) {
        assertThat(typeOf(type)).isEqualTo("integer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"float", "Float", "double", "Double", "BigDecimal"})
    void L02_decimalType_isNumber(String type) {
        assertThat(typeOf(type)).isEqualTo("number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"boolean", "Boolean"})
    void L03_truthValue_isBoolean(String type) {
        assertThat(typeOf(type)).isEqualTo("boolean");
    }

    @Test
    void L04_collection_isArrayOfTypedItems() {
        SampleTools tools = SampleTools.of("""
                @Tool("t") public void f(
                    String[] a, int[] b, List<Integer> c, Set<BigDecimal> d, Collection<String> e) {}
                """);
        for (String name : List.of("a", "b", "c", "d", "e")) {
            assertThat(tools.property("f", name).path("type").asText()).isEqualTo("array");
        }
        assertThat(List.of(itemType(tools, "a"), itemType(tools, "b"), itemType(tools, "c"), itemType(tools, "d")))
                .containsExactly("string", "integer", "integer", "number");
        assertThat(tools.property("f", "d").path("uniqueItems").asBoolean()).isTrue();
        assertThat(tools.property("f", "e").has("uniqueItems")).isFalse();
    }

    @Test
    void L05_enum_hasItsConstantsInSourceOrder() {
        SampleTools tools = SampleTools.of("enum E {C, A, B} @Tool(\"t\") public void f(E e) {}");
        assertThat(tools.property("f", "e")).isEqualTo(Json.read("{\"type\":\"string\",\"enum\":[\"C\",\"A\",\"B\"]}"));
    }

    @Test
    void L06_enumWithToString_hasItsNamesOnTheWire() {
        SampleTools tools = SampleTools.of("""
                enum E { A, @JsonProperty("b-2") B; @Override public String toString() { return "odd" + ordinal(); } }
                @Tool("t") public E f(E e) { return e; }
                """);
        assertThat(tools.property("f", "e").get("enum")).isEqualTo(Json.read("[\"A\",\"b-2\"]"));
        assertThat(tools.call("f", "{\"e\":\"b-2\"}").structuredJson()).isEqualTo("{\"result\":\"b-2\"}");
    }

    @Test
    void L06_enumWithComputedValue_isRefusedOrKnowsItsWireValues() {
        CompiledSources compiled = SampleTools.compile("", """
                enum E { A, B; @JsonValue public String wire() { return "w" + ordinal(); } }
                @Tool("t") public void f(E e) {}
                """);
        assertThat(compiled.errors()).containsExactly("TW210");
    }

    @Test
    void L07_descriptionOfTwoLines_isKept() {
        SampleTools tools = SampleTools.of("@Tool(\"line1\\nline2\") public void f() {}");
        assertThat(tools.definition("f").description()).isEqualTo("line1\nline2");
    }

    @Test
    void L08_explicitName_wins() {
        assertThat(SampleTools.of("@Tool(value = \"t\", name = \"x\") public void y() {}")
                        .names())
                .containsExactly("x");
    }

    @Test
    void L09_onlyInjectedContext_givesNoParameters() {
        SampleTools tools = SampleTools.of("@Tool(\"t\") public void f(ToolContext context) {}");
        assertThat(tools.schema("f"))
                .isEqualTo(Json.read(
                        "{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"));
    }

    @Test
    void L10_overloadWithoutNames_isRefused() {
        assertThat(SampleTools.errors("@Tool(\"a\") public void f(int a) {} @Tool(\"b\") public void f(String b) {}"))
                .containsExactly("TW109");
    }

    @Test
    void L11_sameExplicitName_isRefused() {
        assertThat(SampleTools.errors("""
                        @Tool(value = "a", name = "x") public void f() {}
                        @Tool(value = "b", name = "x") public void g() {}
                        """)).containsExactly("TW109");
    }

    @Test
    void L12_sameNameInParentAndChild_isRefused() {
        CompiledSources compiled = SampleTools.compile(
                "extends Parent",
                "@Tool(value = \"a\", name = \"t\") public void f() {}",
                parent("@Tool(value = \"b\", name = \"t\") public void g() {}"));
        assertThat(compiled.errors()).containsExactly("TW109");
    }

    @Test
    void L13_overriddenTool_isTheChildsWithItsAnnotation() {
        SampleTools tools = SampleTools.of(
                "extends Parent",
                "@Override @Tool(\"child's\") public String f() { return \"child\"; }",
                parent("@Tool(\"parent's\") public String f() { return \"parent\"; }"));
        assertThat(tools.names()).containsExactly("f");
        assertThat(tools.definition("f").description()).isEqualTo("child's");
        assertThat(tools.text("f", "{}")).isEqualTo("child");
    }

    @Test
    void L14_overloadsWithDifferentNames_areTwoTools() {
        SampleTools tools = SampleTools.of(
                "extends Parent",
                "@Tool(value = \"a\", name = \"one\") public String f(int n) { return \"one\"; }",
                parent("@Tool(value = \"b\", name = \"two\") public String f(String s) { return \"two\"; }"));
        assertThat(tools.names()).containsExactlyInAnyOrder("one", "two");
        assertThat(tools.text("two", "{\"s\":\"x\"}")).isEqualTo("two");
    }

    @Test
    void L15_defaultMethodOfInterface_isAToolOfTheInterfaceAndOfItsClasses() {
        SampleTools tools = SampleTools.of(
                "implements Parent",
                "@Tool(\"own\") public void own() {}",
                parentInterface("@Tool(\"t\") default String f() { return \"default\"; }"));
        assertThat(tools.names()).containsExactlyInAnyOrder("own", "f");
        assertThat(tools.text("f", "{}")).isEqualTo("default");
        assertThat(tools.sources().generated("sample/ParentToolset.java")).contains("Parent");
    }

    @Test
    void L16_classThatOverridesTheDefault_hasOneTool() {
        SampleTools tools = SampleTools.of(
                "implements Parent",
                "@Override @Tool(\"own\") public String f() { return \"own\"; }",
                parentInterface("@Tool(\"t\") default String f() { return \"default\"; }"));
        assertThat(tools.names()).containsExactly("f");
        assertThat(tools.text("f", "{}")).isEqualTo("own");
    }

    @Test
    void L17_staticMethod_isATool() {
        SampleTools tools = SampleTools.of("@Tool(\"t\") public static int f(int n) { return n + 1; }");
        assertThat(tools.text("f", "{\"n\":1}")).isEqualTo("2");
    }

    @Test
    void L18_abstractToolWithPlainImplementation_isToldOf() {
        CompiledSources compiled = SampleTools.compile(
                "implements Parent",
                "@Override public String f() { return \"\"; } @Tool(\"g\") public void g() {}",
                parentInterface("@Tool(\"t\") String f();"));
        assertThat(compiled.warnings()).contains("TW194");
    }

    @Test
    void L19_optional_isNotRequired() {
        SampleTools tools = SampleTools.of("@Tool(\"t\") public void f(Optional<String> p, int q) {}");
        assertThat(tools.property("f", "p").path("type").asText()).isEqualTo("string");
        assertThat(tools.required("f")).containsExactly("q");
    }

    @Test
    void L20_nullable_isNotRequired() {
        assertThat(SampleTools.of("@Tool(\"t\") public void f(@Nullable String p) {}")
                        .required("f"))
                .isEmpty();
    }

    @Test
    void L21_default_isPublishedAndMakesOptional() {
        SampleTools tools =
                SampleTools.of("@Tool(\"t\") public String f(@Param(defaultValue = \"x\") String p) { return p; }");
        assertThat(tools.required("f")).isEmpty();
        assertThat(tools.property("f", "p").get("default").asText()).isEqualTo("x");
        assertThat(tools.text("f", "{}")).isEqualTo("x");
    }

    @Test
    void L22_optionalWithDefault_takesTheDefault() {
        // "required" cannot be said of a parameter, so that it cannot contradict a default
        SampleTools tools = SampleTools.of(
                "@Tool(\"t\") public String f(@NotNull @Param(defaultValue = \"x\") String p) { return p; }");
        assertThat(tools.required("f")).isEmpty();
        assertThat(tools.text("f", "{}")).isEqualTo("x");
    }

    @Test
    void L23_primitiveThatMayBeAbsent_isRefusedUnlessItHasADefault() {
        assertThat(SampleTools.errors("@Tool(\"t\") public void f(@Nullable int p) {}"))
                .containsExactly("TW217");
        SampleTools tools =
                SampleTools.of("@Tool(\"t\") public int f(@Param(defaultValue = \"7\") int p) { return p; }");
        assertThat(tools.property("f", "p").get("default")).isEqualTo(Json.read("7"));
        assertThat(tools.text("f", "{}")).isEqualTo("7");
    }

    @Test
    void L25_nameWithoutDescription_publishesNone() {
        SampleTools tools = SampleTools.of("@Tool(\"t\") public void f(@Param(name = \"n\") String p) {}");
        assertThat(tools.property("f", "n")).isEqualTo(Json.read("{\"type\":\"string\"}"));
    }

    @Test
    void L26_twoParametersOfOneType_keepTheirDescriptions() {
        SampleTools tools = SampleTools.of(
                "record P(int x) {} @Tool(\"t\") public void f(@Param(\"first\") P a, @Param(\"second\") P b) {}");
        assertThat(tools.property("f", "a").get("description").asText()).isEqualTo("first");
        assertThat(tools.property("f", "b").get("description").asText()).isEqualTo("second");
    }

    @Test
    void L27_typeUsedTwice_isInlined() {
        SampleTools tools = SampleTools.of("record P(int x) {} @Tool(\"t\") public void f(P a, List<P> b) {}");
        assertThat(tools.schema("f").toString()).doesNotContain("$ref", "$defs");
        assertThat(tools.property("f", "b").get("items")).isEqualTo(tools.property("f", "a"));
    }

    @Test
    void L28_recursiveRecord_hasAReadableDefinition() {
        SampleTools tools =
                SampleTools.of("record Part(String name, List<Part> parts) {} @Tool(\"t\") public void f(Part p) {}");
        assertThat(tools.property("f", "p").get("$ref").asText()).isEqualTo("#/$defs/Part");
        assertThat(tools.schema("f")
                        .at("/$defs/Part/properties/parts/items/$ref")
                        .asText())
                .isEqualTo("#/$defs/Part");
    }

    @Test
    void L29_uuid_hasItsFormatAndTheAuthorsDescription() {
        SampleTools tools = SampleTools.of("@Tool(\"t\") public void f(@Param(\"id\") UUID a) {}");
        assertThat(tools.property("f", "a"))
                .isEqualTo(Json.read("{\"type\":\"string\",\"description\":\"id\",\"format\":\"uuid\"}"));
    }

    @Test
    void L30_listOfLists_isNestedArrays() {
        JsonNode property = SampleTools.of("@Tool(\"t\") public void f(List<List<Integer>> a) {}")
                .property("f", "a");
        assertThat(property.at("/items/items/type").asText()).isEqualTo("integer");
    }

    @Test
    void L31_boundedWildcard_isItsBound_andAFreeVariableIsRefused() {
        SampleTools tools = SampleTools.of("@Tool(\"t\") public void f(List<? extends Number> a) {}");
        assertThat(tools.property("f", "a").at("/items/type").asText()).isEqualTo("number");
        assertThat(SampleTools.errors("@Tool(\"t\") public <T> void f(List<T> a) {}"))
                .containsExactly("TW110");
    }

    @Test
    void L31_arrayOfGenericLists_isNestedArrays() {
        SampleTools tools = SampleTools.of("enum E {A} @Tool(\"t\") public int f(List<E>[] a) { return a[0].size(); }");
        assertThat(tools.property("f", "a").at("/items/items/enum/0").asText()).isEqualTo("A");
        assertThat(tools.text("f", "{\"a\":[[\"A\",\"A\"]]}")).isEqualTo("2");
    }

    @Test
    void L32_typesOfTheJdk_areNoCustomObjects() {
        SampleTools tools = SampleTools.of(
                "@Tool(\"t\") public void f(Currency a, Locale b, java.nio.file.Path c, Map<String, Integer> d) {}");
        for (String name : List.of("a", "b", "c")) {
            assertThat(tools.property("f", name).get("type").asText()).isEqualTo("string");
        }
        assertThat(tools.property("f", "d").at("/additionalProperties/type").asText())
                .isEqualTo("integer");
    }

    @Test
    void L34_sealedInterface_isAUnionAndDispatchAgrees() {
        SampleTools tools = SampleTools.of("""
                sealed interface Shape {}
                record Circle(double radius) implements Shape {}
                record Square(double side) implements Shape {}
                @Tool("t") public String f(Shape s) { return s.toString(); }
                """);
        JsonNode union = tools.property("f", "s").get("anyOf");
        assertThat(union).hasSize(2);
        String discriminator = union.get(0).get("properties").fieldNames().next();
        String tag = union.get(1).at("/properties/" + discriminator + "/enum/0").asText();
        assertThat(tools.text("f", "{\"s\":{\"side\":2,\"" + discriminator + "\":\"" + tag + "\"}}"))
                .isEqualTo("Square[side=2.0]");
    }

    private static String typeOf(String type) {
        return SampleTools.of("@Tool(\"t\") public void f(" + type + " p) {}")
                .property("f", "p")
                .get("type")
                .asText();
    }

    private static String itemType(SampleTools tools, String name) {
        return tools.property("f", name).at("/items/type").asText();
    }

    private static String parent(String members) {
        return "package sample; import dev.toolwave.annotations.*; public class Parent { " + members + " }";
    }

    private static String parentInterface(String members) {
        return "package sample; import dev.toolwave.annotations.*; public interface Parent { " + members + " }";
    }
}
