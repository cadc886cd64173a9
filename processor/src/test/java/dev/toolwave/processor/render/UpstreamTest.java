package dev.toolwave.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.remote.PlanRunner;
import dev.toolwave.runtime.spi.ToolPolicy;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is generated so that nodes of a plan may run in other processes. */
class UpstreamTest {

    private static List<String> upstreams(Rendering rendering) {
        return Calls.toolset(rendering).upstreams().stream()
                .map(ToolPolicy::name)
                .toList();
    }

    /** Calls a tool without arguments whose nodes run in a process of their own. */
    private static ToolResult elsewhere(Rendering rendering, String tool) {
        ToolsetBinding toolset = Calls.toolset(rendering);
        Toolwave worker = Toolwave.builder().toolset(toolset).build();
        Toolwave away = Toolwave.builder()
                .toolset(toolset)
                .planRunner(PlanRunner.of(task -> worker.runNode(task.json())))
                .build();
        return away.call(tool, "{}");
    }

    @Test
    void toolsOnWhichNobodyDepends_getNoReaders() {
        Rendering rendering = Rendering.ofTools("""
                public record Big(int a) {}
                @Tool("Gives.") public Big alone() { return new Big(1); }""");

        assertThat(rendering.text()).doesNotContain("upstreams()", "readUpstream", "writeUpstream", "readBig");
        assertThat(elsewhere(rendering, "alone").text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void readerOfAResult_isThatOfAnArgumentOfTheSameType() {
        Rendering rendering = Rendering.ofTools("""
                public record Spot(int x) {}
                @Tool("Moves.") public Spot move(Spot spot) { return new Spot(spot.x() + 1); }
                @Tool("Shows.") public String show(@DependsOn("move") Spot spot) { return "at " + spot.x(); }""");

        assertThat(rendering.text().split("Tools.Spot readSpot\\(", -1)).hasSize(2);
    }

    @Test
    void resultThatJsonCannotHold_isNoUpstreamAndIsToldSo() {
        Rendering rendering = Rendering.ofTools("""
                @Tool(value = "Opens.", exposed = false) public java.io.InputStream open() { return null; }
                @Tool("Reads.") public String read(@DependsOn("open") java.io.InputStream in) { return ""; }""");

        assertThat(upstreams(rendering)).isEmpty();
        assertThat(elsewhere(rendering, "read").text())
                .contains("The result of the tool cannot be read back: nothing was generated for its type.");
    }

    @Test
    void resultThatCannotBeMade_isNoUpstream() {
        Rendering rendering = Rendering.ofTools("""
                public static class Made {
                    private Made() {}
                    public int getA() { return 1; }
                }
                @Tool(value = "Makes.") public Made make() { return new Made(); }
                @Tool("Uses.") public int use(@DependsOn("make") Made made) { return made.getA(); }""");

        assertThat(upstreams(rendering)).isEmpty();
    }

    @Test
    void resultWhosePartsCannotBeSeen_isNoUpstream() {
        Rendering rendering = Rendering.ofTools("""
                public static class Shut {
                    private final int a;
                    public Shut(int a) { this.a = a; }
                }
                @Tool(value = "Shuts.", exposed = false) public Shut shut() { return new Shut(1); }
                @Tool("Uses.") public int use(@DependsOn("shut") Shut shut) { return shut.a; }""");

        assertThat(upstreams(rendering)).isEmpty();
    }

    @Test
    void whatAGetterComputes_isPassedOver() {
        Rendering rendering = Rendering.ofTools("""
                public static class Cart {
                    private int items;
                    public int getItems() { return items; }
                    public void setItems(int items) { this.items = items; }
                    public int getTotal() { return items * 2; }
                }
                @Tool(value = "Fills.") public Cart fill() { Cart cart = new Cart(); cart.setItems(3); return cart; }
                @Tool("Pays.") public String pay(@DependsOn("fill") Cart cart) { return "paid " + cart.getTotal(); }""");

        assertThat(upstreams(rendering)).containsExactly("fill");
        assertThat(elsewhere(rendering, "pay").text()).isEqualTo("paid 6");
    }

    @Test
    void primitivesOptionalsStagesAndNull_comeBack() {
        Rendering rendering = Rendering.ofTools("""
                @Tool("1.") public int one() { return 1; }
                @Tool("2.") public CompletionStage<String> two() { return CompletableFuture.completedStage("2"); }
                @Tool("3.") public Optional<String> three() { return Optional.of("3"); }
                @Tool("4.") public Optional<String> four() { return Optional.empty(); }
                @Tool("5.") public void five() {}
                @Tool("All.") @DependsOn("five") public String all(
                        @DependsOn("one") int one,
                        @DependsOn("two") String two,
                        @DependsOn("three") Optional<String> three,
                        @DependsOn("four") Optional<String> four) { return one + " " + two + " " + three + " " + four; }""");

        assertThat(elsewhere(rendering, "all").text()).contains("1 2 Optional[3] Optional.empty");
    }

    @Test
    void typedCall_hasItsValueWhereItsToolIsAnUpstream() {
        Rendering rendering = Rendering.ofTools("""
                @Tool("1.") public int one() { return 1; }
                @Tool("2.") public int two(@DependsOn("one") int one) { return one + 1; }""");

        assertThat(elsewhere(rendering, "one").outcome()).isEqualTo(new Outcome.Ok<>(1));
    }

    private static Object typed(Rendering rendering, String tool, Object... arguments) {
        ToolsetBinding toolset = Calls.toolset(rendering);
        Toolwave worker = Toolwave.builder().toolset(toolset).build();
        Toolwave away = Toolwave.builder()
                .toolset(toolset)
                .planRunner(PlanRunner.of(task -> worker.runNode(task.json())))
                .build();
        Outcome<?> outcome = away.call(Calls.typed(toolset, tool, arguments));
        return outcome instanceof Outcome.NotOk<?> notOk ? notOk.message() : outcome.orElseThrow();
    }

    @Test
    void parameterThatIsLeftOut_isLeftOutElsewhereAndItsDefaultComesOut() {
        Rendering rendering = Rendering.ofTools("""
                @Tool("Joins.") public String join(
                        char c, Optional<List<Integer>> all, OptionalInt n, @Param(defaultValue = "7") int size,
                        @Param(name = "type") Optional<Character> type, byte[] bytes) {
                    return c + " " + all + " " + n + " " + size + " " + type + " " + bytes.length;
                }
                @Tool("Uses.") public String use(@DependsOn("join") String joined) { return joined; }""");

        assertThat(typed(rendering, "join", 'x', null, null, null, null, new byte[3]))
                .isEqualTo("x Optional.empty OptionalInt.empty 7 Optional.empty 3");
        assertThat(typed(rendering, "join", 'x', List.of(1, 2), 5, 8, 'y', new byte[0]))
                .isEqualTo("x Optional[[1, 2]] OptionalInt[5] 8 Optional[y] 0");
    }

    @Test
    void argumentsThatCannotBeWritten_areLeftToTheToolset() {
        Rendering rendering = Rendering.ofTools("""
                public static class Shut {
                    private final int a;
                    @JsonCreator public Shut(@JsonProperty("a") int a) { this.a = a; }
                }
                public static class Cart {
                    private int items;
                    public int getItems() { return items; }
                    public void setItems(int items) { this.items = items; }
                    public int getTotal() { return items * 2; }
                }
                @Tool("Shut.") public void shut(Shut shut) {}
                @Tool("Open.") public void open(@Param(schema = "{\\"type\\":\\"string\\"}") Object open) {}
                @Tool("Cart.") public void cart(Cart cart) {}
                public static class Loud {
                    public int getA() throws Exception { return 1; }
                    public void setA(int a) {}
                }
                @Tool("Text.") public void text(String text) {}
                @Tool("Loud.") public void loud(Loud loud) {}""");

        assertThat(rendering.text())
                .containsOnlyOnce("public void writeTo(")
                .contains("out.name(\"text\").string(text());");
        assertThat(typed(rendering, "open", "x"))
                .isEqualTo("The arguments of open cannot be written: nothing was generated for their types.");
    }

    @Test
    void typesOfOtherPackages_areMadeOnlyWhereTheyCanBe() {
        Rendering rendering = Rendering.of(List.of(
                JavaFileObjects.forSourceString("geo.GeoTools", """
                        package geo;
                        import dev.toolwave.annotations.*;
                        public class GeoTools {
                            public record Open(int x) {}
                            public static class Shut {
                                private int x;
                                Shut() {}
                                public int getX() { return x; }
                                public void setX(int x) { this.x = x; }
                            }
                            record Hidden(int x) {}
                            public record Outer(Hidden hidden) {}
                            @Tool("Opens.") public Open open() { return new Open(7); }
                            @Tool("Shuts.") public Shut shut() { return new Shut(); }
                            @Tool("Hides.") public Outer hide() { return new Outer(new Hidden(1)); }
                        }
                        """),
                JavaFileObjects.forSourceString("demo.Tools", """
                        package demo;
                        import dev.toolwave.annotations.*;
                        import geo.GeoTools;
                        public class Tools {
                            public record Open(String name) {}
                            @Tool("Names.") public Open name() { return new Open("n"); }
                            @Tool("All.") public String all(
                                    @DependsOn("name") Open name,
                                    @DependsOn(value = "open", in = GeoTools.class) GeoTools.Open open) {
                                return name.name() + open.x();
                            }
                            @Tool("Rest.") public String rest(
                                    @DependsOn(value = "shut", in = GeoTools.class) GeoTools.Shut shut,
                                    @DependsOn(value = "hide", in = GeoTools.class) GeoTools.Outer outer) {
                                return "";
                            }
                        }
                        """)));

        assertThat(upstreams(rendering)).containsExactly("name", "open");
        assertThat(elsewhere(rendering, "all").text()).isEqualTo("n7");
    }
}
