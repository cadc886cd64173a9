package dev.toolwave.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.processor.fixture.SampleTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of an author that are also names in the generated class: it compiles and runs whatever things are called. */
class NameClashTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "of",
                "definitions",
                "owners",
                "plan",
                "readArguments",
                "invoke",
                "select",
                "writeResult",
                "tools",
                "toolset",
                "clone",
                "call",
                "arguments",
                "read",
                "write",
                "DEFINITIONS",
                "PLANS",
                "Arguments"
            })
    void toolNamedLikeAMember_isCalled(String name) {
        SampleTools tools = SampleTools.of("@Tool(\"t\") public int %s(int n) { return n; }".formatted(name));
        assertThat(tools.sources().warningsInGenerated()).isEmpty();
        assertThat(tools.text(name, "{\"n\":1}")).isEqualTo("1");
    }

    @Test
    void toolsThatDifferInCaseOnly_areBothCalled() {
        SampleTools tools = SampleTools.of("""
                @Tool("t") public int planTrip(int n) { return n; }
                @Tool("t") public int plan_trip(int n) { return -n; }
                @Tool("t") public int plantrip(int n) { return 10 * n; }
                """);
        assertThat(tools.text("planTrip", "{\"n\":1}")).isEqualTo("1");
        assertThat(tools.text("plan_trip", "{\"n\":1}")).isEqualTo("-1");
        assertThat(tools.text("plantrip", "{\"n\":1}")).isEqualTo("10");
    }

    @Test
    void parametersNamedLikeLocals_areRead() {
        SampleTools tools = SampleTools.of("""
                public record R(int in, int out, int value, int property, int index, int get, int result, int reader) {}
                @Tool("t") public int f(int in, int tool, int node, int arguments, int index, int property, R value, R out) {
                    return in + tool + node + arguments + index + property + value.in() + out.reader();
                }
                """);
        String record =
                "{\"in\":1,\"out\":1,\"value\":1,\"property\":1,\"index\":1,\"get\":1,\"result\":1,\"reader\":1}";
        assertThat(tools.text(
                        "f",
                        "{\"in\":1,\"tool\":1,\"node\":1,\"arguments\":1,\"index\":1,\"property\":1,\"value\":" + record
                                + ",\"out\":" + record + "}"))
                .isEqualTo("8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String",
                "List",
                "Override",
                "Plan",
                "PlanNode",
                "ArgumentReader",
                "Toolset",
                "ToolDefinition",
                "TypedCall",
                "Object",
                "Integer",
                "Duration",
                "FArguments",
                "RuntimeException",
                "Generated",
                "Effect",
                "Arguments"
            })
    void typeNamedLikeAnImport_isRead(String name) {
        CompiledSources compiled = CompiledSources.of("""
                package sample;
                import dev.toolwave.annotations.Tool;
                public class Tools {
                    public record %1$s(int a, java.util.List<java.lang.String> b) {}
                    @Tool("t") public %1$s f(%1$s v, java.lang.String s, java.time.Duration d) { return v; }
                }
                """.formatted(name));
        assertThat(compiled.errors()).as(compiled.report()).isEmpty();
        assertThat(compiled.toolset("sample.Tools").definitions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Toolset", "Plan", "String", "Tool_s", "Übung"})
    void classNamedLikeAnImport_hasItsToolset(String name) {
        CompiledSources compiled = CompiledSources.of("""
                package sample;
                public class %s {
                    @dev.toolwave.annotations.Tool("t") public int f(int n) { return n; }
                }
                """.formatted(name));
        assertThat(compiled.errors()).as(compiled.report()).isEmpty();
        assertThat(compiled.toolset("sample." + name).definitions()).hasSize(1);
    }

    @Test
    void classInTheUnnamedPackage_hasItsToolset() {
        CompiledSources compiled = CompiledSources.of(
                "public class Tools { @dev.toolwave.annotations.Tool(\"t\") public int f(int n) { return n; } }");
        assertThat(compiled.errors()).as(compiled.report()).isEmpty();
        assertThat(compiled.toolset("Tools").definitions()).hasSize(1);
    }

    @Test
    void twoTypesOfOneSimpleName_areBothRead() {
        SampleTools tools = SampleTools.of(
                "",
                "@Tool(\"t\") public String f(one.Thing a, two.Thing b) { return a.x() + b.y(); }",
                "package one; public record Thing(int x) {}",
                "package two; public record Thing(String y) {}");
        assertThat(tools.text("f", "{\"a\":{\"x\":1},\"b\":{\"y\":\"z\"}}")).isEqualTo("1z");
    }

    @Test
    void classesNamedLikeThoseOfJavaLang_hideNothingInGeneratedCode() {
        SampleTools tools = SampleTools.of(
                "",
                "@Tool(\"t\") public int f(int n, Optional<java.lang.Integer> m) { return n; }",
                "package sample; public class Object {}",
                "package sample; public class Override {}",
                "package sample; public class Exception {}",
                "package sample; public class Integer {}",
                "package sample; public class SuppressWarnings {}",
                "package sample; public class IndexOutOfBoundsException {}");

        assertThat(tools.sources().warningsInGenerated()).isEmpty();
        assertThat(tools.text("f", "{\"n\":1}")).isEqualTo("1");
    }

    @Test
    void toolsNamedLikeTypes_hideNoType() {
        SampleTools tools = SampleTools.of("""
                public enum VAT { REDUCED, FULL }
                public enum VAT_PLAN { A }
                public enum VAT_POLICY { B }
                public enum city { OSLO }
                public static final class IBAN {
                    public static IBAN of(String text) { return new IBAN(); }
                    @Override public String toString() { return "NO1"; }
                }
                @Tool("t") public String vat(VAT kind, VAT_PLAN plan, VAT_POLICY policy) { return kind.name() + plan + policy; }
                @Tool("t") public String iban(IBAN n) { return n.toString(); }
                @Tool("t") public String uri(@Param(defaultValue = "a:b") java.net.URI at) { return at.toString(); }
                @Tool("t") public String town(@Param(defaultValue = "OSLO") city city) { return city.name(); }
                """);

        assertThat(tools.sources().warningsInGenerated()).isEmpty();
        assertThat(tools.text("vat", "{\"kind\":\"FULL\",\"plan\":\"A\",\"policy\":\"B\"}"))
                .isEqualTo("FULLAB");
        assertThat(tools.text("iban", "{\"n\":\"x\"}")).isEqualTo("NO1");
        assertThat(tools.text("uri", "{}")).isEqualTo("a:b");
        assertThat(tools.text("town", "{}")).isEqualTo("OSLO");
    }
}
