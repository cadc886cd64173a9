package dev.toolwave.processor.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvokeTest {

    @Test
    void upstreams_reachTheirParametersInEveryShape() throws Exception {
        TypedCall<?> call = only("""
                /** a */ @Tool public String a() { return "a"; }
                /** b */ @Tool public String b() { return "b"; }
                /** c */ @Tool public String c() { return "c"; }
                /** d */ @Tool public String d() { return "d"; }
                /** e */ @Tool public String e() { return "e"; }
                /** f */ @Tool public String f() { return "f"; }
                /** g */ @Tool public String g() { return "g"; }
                /** h */ @Tool public String join(
                        @DependsOn("a") String first, @DependsOn("b") Optional<String> second,
                        @DependsOn("c") Outcome<String> third, @DependsOn({"d", "e"}) List<String> fourth,
                        @DependsOn({"f", "g"}) List<Outcome<String>> fifth) {
                    return first + second + third + fourth + fifth;
                }
                """, "join");

        assertThat(Calls.invoke(call, 7, "1", "2", "3", "4", "5", "6", "7"))
                .isEqualTo("1Optional[2]Ok[value=3][4, 5][Ok[value=6], Ok[value=7]]");
    }

    @Test
    void primitiveParameter_takesANarrowerResult() throws Exception {
        TypedCall<?> call = only("""
                /** a */ @Tool public int count() { return 1; }
                /** b */ @Tool public String show(@DependsOn("count") double number) { return "" + number; }
                """, "show");

        assertThat(Calls.invoke(call, 1, 2)).isEqualTo("2.0");
    }

    @Test
    void handlingOfCalls_reachesTheDefinition() {
        ToolDefinition definition = tools("""
                        /** a */
                        @Tool(tags = {"admin", "a \\"b\\""}, returnDirect = true, resultLimit = 500, maxCallsPerTurn = 3)
                        public String show() { return ""; }
                        """).definitions().get(0);

        assertThat(definition.tags()).containsExactly("admin", "a \"b\"");
        assertThat(definition.returnDirect()).isTrue();
        assertThat(definition.resultLimit()).isEqualTo(500);
        assertThat(definition.maxCallsPerTurn()).isEqualTo(3);
        assertThat(definition.toBuilder().description("other").build().tags()).containsExactly("admin", "a \"b\"");
    }

    @Test
    void argumentsOfTypedCall_reachTheirParameters() throws Exception {
        ToolsetBinding tools = tools("""
                /** a */ @Tool public String show(int a, Optional<Integer> b, OptionalInt c,
                        @Param(defaultValue = "7") long d, @Param(defaultValue = "x") Optional<String> e) {
                    return a + " " + b + " " + c + " " + d + " " + e;
                }
                """);

        assertThat(Calls.invoke(Calls.typed(tools, "show", 1, null, null, null, null), 0))
                .isEqualTo("1 Optional.empty OptionalInt.empty 7 Optional[x]");
        assertThat(Calls.invoke(Calls.typed(tools, "show", 1, 2, 3, 4L, "5"), 0))
                .isEqualTo("1 Optional[2] OptionalInt[3] 4 Optional[5]");
    }

    @Test
    void requiredArgumentThatIsNull_isRefusedByName() {
        ToolsetBinding tools = tools("/** a */ @Tool public void show(String text) {}");

        assertThatNullPointerException()
                .isThrownBy(() -> Calls.typed(tools, "show", (Object) null))
                .withMessage("text");
    }

    @Test
    void sharedParameter_isRequiredWhereOneToolRequiresIt() throws Exception {
        TypedCall<?> call = Calls.typed(tools("""
                        /** a */ @Tool public String find(Optional<Integer> limit) { return "found " + limit; }
                        /** b */ @Tool public String show(@DependsOn("find") String found, int limit) {
                            return found + " " + limit;
                        }
                        """), "show", 3);

        assertThat(Calls.invoke(call, 0)).isEqualTo("found Optional[3]");
        assertThat(Calls.invoke(call, 1, "x")).isEqualTo("x 3");
    }

    @Test
    void boundParameter_isGivenTheArgumentOfItsNewName() throws Exception {
        TypedCall<?> call = Calls.typed(tools("""
                        /** a */ @Tool(effect = Effect.READ) public String find(String city) { return city; }
                        /** b */ @Tool public String travel(@DependsOn(value = "find", bind = "city=from") String start,
                                @DependsOn("find") String goal) {
                            return start + goal;
                        }
                        """), "travel", "Oslo", "Bergen");

        assertThat(Calls.invoke(call, 0)).isEqualTo("Oslo");
        assertThat(Calls.invoke(call, 1)).isEqualTo("Bergen");
    }

    @Test
    void overriddenUpstream_givesWayToTheArgument() throws Exception {
        ToolsetBinding tools = tools("""
                /** a */ @Tool public String find(String city) { return city; }
                /** b */ @Tool public String show(@DependsOn(value = "find", overridable = true) String place) {
                    return place;
                }
                """);

        assertThat(Calls.invoke(Calls.typed(tools, "show", "here", null), 1, "there"))
                .isEqualTo("here");
        assertThat(Calls.invoke(Calls.typed(tools, "show", null, "Oslo"), 1, "there"))
                .isEqualTo("there");
        assertThatThrownBy(() -> Calls.typed(tools, "show", null, null))
                .isInstanceOf(ToolException.InvalidArgument.class)
                .hasMessage("city is missing; give it, or give place");
        assertThat(tools.plan(1).requested().edges()).containsExactly(new PlanEdge(0, EdgeKind.REQUIRED, "", 0));
    }

    @Test
    void selectedPart_isFoundOrNullWhereThePathBreaks() {
        ToolsetBinding tools = tools("""
                public record Address(String city) {}
                public record User(Address address) {}
                /** a */ @Tool public User user() { return null; }
                /** b */ @Tool public String show(@DependsOn(value = "user", select = "address.city") String city) {
                    return city;
                }
                """);

        assertThat(tools.plan(1).requested().edges())
                .containsExactly(new PlanEdge(0, EdgeKind.REQUIRED, "address.city", -1));
        Object address = record(tools, "Address", "Oslo");
        assertThat(tools.select(1, 1, 0, record(tools, "User", address))).isEqualTo("Oslo");
        assertThat(tools.select(1, 1, 0, record(tools, "User", (Object) null))).isNull();
        assertThatThrownBy(() -> tools.select(0, 0, 0, "")).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void toolOfAnotherClass_isCalledOnItsOwnInstance() throws Exception {
        Rendering rendering = Rendering.of("""
                public class GeoTools {
                    /** a */ @Tool public String find(String city) { return "found " + city; }
                }
                """, """
                public class Tools {
                    /** b */ @Tool public String show(@DependsOn(value = "find", in = GeoTools.class) String place) {
                        return place;
                    }
                }
                """);
        ToolsetBinding tools = Calls.toolset(rendering);

        assertThat(tools.owners())
                .extracting(owner -> owner.getClass().getSimpleName())
                .containsExactly("Tools", "GeoTools");
        assertThat(tools.plan(0).nodes()).extracting(PlanNode::owner).containsExactly(1, 0);
        assertThat(Calls.invoke(Calls.typed(tools, "show", "Oslo"), 0)).isEqualTo("found Oslo");
    }

    @Test
    void voidTool_givesNullAndIsWrittenAsDone() throws Exception {
        ToolsetBinding tools = tools("/** a */ @Tool public void show() {}");

        assertThat(Calls.invoke(Calls.typed(tools, "show"), 0)).isNull();
        assertThat(Calls.written(tools, 0, null)).isEqualTo("done");
    }

    @Test
    void argumentsByIndex_areThoseOfTheSchema() {
        TypedCall<?> call =
                Calls.typed(tools("/** a */ @Tool public void show(int index, String get) {}"), "show", 5, "x");

        assertThat(List.of(call.arguments().get(0), call.arguments().get(1))).isEqualTo(List.of(5, "x"));
        assertThatThrownBy(() -> call.arguments().get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static Object record(ToolsetBinding tools, String name, Object... components) {
        try {
            Class<?> type =
                    Class.forName("demo.Tools$" + name, true, tools.getClass().getClassLoader());
            return type.getConstructors()[0].newInstance(components);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    private static TypedCall<?> only(String members, String tool) {
        return Calls.typed(tools(members), tool);
    }

    private static ToolsetBinding tools(String members) {
        return Calls.toolset(Rendering.ofTools(members));
    }
}
