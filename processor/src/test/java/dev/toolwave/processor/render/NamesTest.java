package dev.toolwave.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.spi.ToolsetBinding;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void toolsNamedLikeMembers_getNamesOfTheirOwn() {
        Class<?> toolset = Rendering.ofTools("""
                /** a */ @Tool public String plan(int tool) { return ""; }
                /** b */ @Tool public String owners() { return ""; }
                /** c */ @Tool public String of(String tools) { return ""; }
                /** d */ @Tool public String definitions() { return ""; }
                /** e */ @Tool(name = "toString") public String text() { return ""; }
                /** f */ @Tool(name = "switch") public String toggle() { return ""; }
                /** g */ @Tool public String DEFINITIONS() { return ""; }
                /** h */ @Tool public String geocode() { return ""; }
                /** i */ @Tool public String invokeGeocode() { return ""; }
                /** j */ @Tool public String readGeocodeArguments() { return ""; }
                /** k */ @Tool public String geocode_plan() { return ""; }
                """).load("demo.ToolsToolset");

        assertThat(Stream.of(toolset.getDeclaredMethods())
                        .filter(method -> method.getReturnType().getSimpleName().equals("TypedCall"))
                        .map(Method::getName))
                .containsExactlyInAnyOrder(
                        "plan",
                        "owners",
                        "of_",
                        "definitions",
                        "toString_",
                        "switch_",
                        "DEFINITIONS",
                        "geocode",
                        "invokeGeocode",
                        "readGeocodeArguments",
                        "geocode_plan");
    }

    @Test
    void toolsThatDifferInCase_getRecordsWhoseFilesDiffer() {
        String text = Rendering.ofTools("""
                /** a */ @Tool public String find(int a, int b, int c, int d) { return ""; }
                /** b */ @Tool public String FIND(int w, int x, int y, int z) { return ""; }
                """).text();

        assertThat(text).contains("record FindArguments(").contains("record FINDArguments_(");
    }

    @Test
    void parametersNamedLikeVariables_getNamesOfTheirOwn() throws Exception {
        ToolsetBinding tools = Calls.toolset(Rendering.ofTools("""
                public enum CITY { OSLO }
                public record Point(int in, int property, int made, int refusal, int value, int out) {}
                /** a */ @Tool public String show(int in, int node, int tool, int arguments, int out, int property,
                        int edge, CITY CITY_NAMES, int index, int tools, Point value,
                        @Param(name = "class") int type, @Param(name = "x-y.z") int dashed) {
                    return in + " " + out + " " + CITY_NAMES + " " + type + " " + dashed;
                }
                /** b */ @Tool public Point give() { return null; }
                """));

        assertThat(tools.definitions().get(0).inputSchema()).contains("\"class\":", "\"x-y.z\":");
    }

    @Test
    void parametersThatNoRecordMayHave_compile() {
        assertThat(Rendering.ofTools("""
                /** a */ @Tool public String show(int wait, int clone, int finalize, int hashCode, int notify,
                        @Param(name = "toString") int text, @Param(name = "getClass") int type) { return ""; }
                """).text()).contains("record ShowArguments(int wait_, int clone_,");
    }

    @Test
    void typesNamedLikeTheRuntimes_areToldApart() {
        assertThat(Rendering.of(
                                "public record Plan(String text) {}",
                                "public record Toolset(Plan plan) {}",
                                "public record Arguments(Toolset toolset) {}",
                                "public record ShowArguments(Arguments arguments) {}",
                                "public record List(java.util.List<String> list) {}",
                                "public enum Effect { READ }",
                                "public record Objects(Effect effect) {}",
                                """
                        public class Tools {
                            /** a */ @Tool public Plan show(ShowArguments value, Objects objects, demo.List list) {
                                return null;
                            }
                        }
                        """)
                        .text())
                .contains("readShowArguments");
    }

    @Test
    void nestedToolClass_getsAToolsetOfItsOwnName() {
        assertThat(Rendering.of("""
                public class Outer {
                    public static class Tools {
                        /** a */ @Tool public String show() { return ""; }
                    }
                }
                """).text("demo.Outer_ToolsToolset"))
                .contains("class Outer_ToolsToolset")
                .contains("Outer.Tools tools");
    }
}
