package dev.toolwave.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.processor.fixture.Json;
import dev.toolwave.processor.fixture.SampleTools;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shapes with which another processor of this kind was seen to fail. */
class RegressionListTest {

    @Test
    void nestedStaticToolClass_hasItsToolset() {
        CompiledSources compiled = CompiledSources.of("""
                package sample;
                import dev.toolwave.annotations.Tool;
                public class Outer {
                    public static class Inner {
                        @Tool("t") public int f(int n) { return n; }
                    }
                }
                """);
        assertThat(compiled.toolset("sample.Outer$Inner").definitions()).hasSize(1);
    }

    @Test
    void innerEnumAndRecord_areRead() {
        SampleTools tools = SampleTools.of("""
                public interface Types { enum E { A } record R(E e) {} }
                @Tool("t") public Types.R f(Types.R r) { return r; }
                """);
        assertThat(tools.text("f", "{\"r\":{\"e\":\"A\"}}")).isEqualTo("{\"e\":\"A\"}");
    }

    @Test
    void recursiveRecord_comesBack() {
        assertEchoed("public record T(int n, List<T> l) {}", "T", "{\"n\":1,\"l\":[{\"n\":2,\"l\":[]}]}");
    }

    @Test
    void mutualRecursion_comesBack() {
        assertEchoed(
                "public record T(@Nullable U u) {} public record U(@Nullable T t) {}",
                "T",
                "{\"u\":{\"t\":{\"u\":{}}}}");
    }

    @Test
    void duplicateNames_areRefused() {
        assertThat(SampleTools.errors("@Tool(\"a\") public void f() {} @Tool(\"b\") public void f(int n) {}"))
                .containsExactly("TW109");
    }

    @Test
    void genericRecord_isResolvedAtItsUse() {
        assertEchoed(
                "public record Box<A, B>(A a, List<B> b) {} public record P(int x) {}",
                "Box<P, Box<String, Integer>>",
                "{\"a\":{\"x\":1},\"b\":[{\"a\":\"s\",\"b\":[2]}]}");
    }

    @Test
    void sealedInterface_comesBack() {
        SampleTools tools = SampleTools.of("""
                public sealed interface S { record A(int n) implements S {} record B() implements S {} }
                @Tool("t") public List<S> f(List<S> v) { return v; }
                """);
        JsonNode variants = tools.property("f", "v").at("/items/anyOf");
        String discriminator = variants.get(0).get("properties").fieldNames().next();
        String a =
                variants.get(0).at("/properties/" + discriminator + "/enum/0").asText();
        String b =
                variants.get(1).at("/properties/" + discriminator + "/enum/0").asText();
        String json = "[{\"%s\":\"%s\",\"n\":1},{\"%s\":\"%s\"}]".formatted(discriminator, a, discriminator, b);
        assertThat(tools.text("f", "{\"v\":" + json + "}")).isEqualTo(json);
    }

    @Test
    void inheritedFields_areIncluded() {
        assertEchoed("""
                public static class Base { public int a; private String b;
                    public String getB() { return b; } public void setB(String it) { b = it; } }
                public static class T extends Base { public boolean c; }
                """, "T", "{\"a\":1,\"b\":\"x\",\"c\":true}");
    }

    @Test
    void transientStaticAndIgnoredFields_areLeftOut() {
        SampleTools tools = SampleTools.of("""
                public static class T { public int a; public transient int b; public static int c = 4;
                    @JsonIgnore public int d; }
                @Tool("t") public T f(T v) { v.b = 2; v.d = 3; return v; }
                """);
        List<String> names = new ArrayList<>();
        tools.property("f", "v").get("properties").fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactly("a");
        assertThat(tools.text("f", "{\"v\":{\"a\":1}}")).isEqualTo("{\"a\":1}");
    }

    @Test
    void bigDecimal_keepsEveryDigit() {
        assertEchoed("", "List<BigDecimal>", "[0.10,12345678901234567890.123456789012345678901234567890]");
    }

    @Test
    void duration_isAnIsoText() {
        assertEchoed("", "List<Duration>", "[\"PT1H30M\"]");
    }

    @Test
    void linkedHashSet_keepsTheOrder() {
        assertEchoed("", "LinkedHashSet<String>", "[\"z\",\"a\",\"m\"]");
    }

    @Test
    void properties_areInSourceOrder() {
        SampleTools tools = SampleTools.of(
                "public record R(int z, int a, int m, int b) {} @Tool(\"t\") public void f(int y, R r, int c) {}");
        List<String> names = new ArrayList<>();
        tools.schema("f").get("properties").fieldNames().forEachRemaining(names::add);
        tools.property("f", "r").get("properties").fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactly("y", "r", "c", "z", "a", "m", "b");
    }

    @Test
    void intOverflow_missingIntAndWordForInt_areRefusedTogether() {
        SampleTools tools = SampleTools.of("@Tool(\"t\") public int f(int a, int b, int c) { return a + b + c; }");
        JsonNode problems = Json.read(tools.refusal("f", "{\"a\":2147483648,\"c\":\"many\"}"))
                .at("/error/problems");
        assertThat(problems.findValuesAsText("at")).containsExactlyInAnyOrder("/a", "/b", "/c");
    }

    private static void assertEchoed(String types, String type, String json) {
        SampleTools tools = SampleTools.of(types + " @Tool(\"t\") public " + type + " f(" + type + " v) { return v; }");
        assertThat(tools.text("f", "{\"v\":" + json + "}")).isEqualTo(json);
    }
}
