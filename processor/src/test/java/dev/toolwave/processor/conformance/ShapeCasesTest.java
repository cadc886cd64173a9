package dev.toolwave.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.fixture.SampleTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes beyond the tables of other libraries that the table of types promises; each value comes back as it went in. */
class ShapeCasesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ArrayDeque<Integer> | [1,2]
                    NavigableSet<Integer> | [1,2]
                    Map<Month, List<Integer>> | {"MAY":[1]}
                    NavigableMap<String, Integer> | {"a":1}
                    int[][] | [[1],[]]
                    Map<String, int[]> | {"a":[1]}
                    Set<Instant> | ["2026-12-01T10:15:30Z"]
                    List<OffsetDateTime> | ["2026-12-01T10:00:00Z"]
                    List<Double> | [0.1,1.0E300]
                    List<Float> | [0.1]
                    List<Boolean> | [true]
                    List<Character> | ["a"]
                    List<byte[]> | ["AA=="]
                    List<Number> | [1.5]
                    List<java.util.concurrent.TimeUnit> | ["SECONDS"]
                    """)
    void typeOfTheTable_comesBack(String type, String json) {
        SampleTools tools = SampleTools.of("@Tool(\"t\") public " + type + " f(" + type + " v) { return v; }");
        assertThat(tools.text("f", "{\"v\":" + json + "}")).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deque<Integer>",
                "EnumSet<Month>",
                "EnumMap<Month, Integer>",
                "Map<byte[], Integer>",
                "List<Optional<String>>",
                "Map<String, Runnable>",
                "Class<?>",
                "Thread",
                "java.util.stream.Stream<String>",
                "Iterator<String>",
                "List"
            })
    void typeBeyondTheTable_isRefused(String type) {
        assertThat(SampleTools.compile("", "@Tool(\"t\") public void f(" + type + " v) {}")
                        .errors())
                .containsExactly("TW210");
    }

    @Test
    void compactConstructorThatThrows_isAnArgumentError() {
        SampleTools tools = SampleTools.of("""
                public record Range(int from, int to) {
                    public Range { if (from > to) { throw new ToolException("from is after to"); } }
                }
                public record Secret(int n) { public Secret { if (n > 1) { throw new IllegalStateException("1234"); } } }
                @Tool("t") public int f(Range range) { return range.to(); }
                @Tool("t") public int g(List<Secret> l) { return l.size(); }
                """);
        assertThat(tools.refusal("f", "{\"range\":{\"from\":2,\"to\":1}}")).contains("/range", "from is after to");
        assertThat(tools.refusal("g", "{\"l\":[{\"n\":1},{\"n\":2}]}"))
                .contains("/l/1")
                .doesNotContain("1234");
    }

    @Test
    void genericSealedInterface_isResolvedAtItsUse() {
        SampleTools tools = SampleTools.of("""
                public sealed interface Maybe<T> { record Some<T>(T value) implements Maybe<T> {} record None<T>() implements Maybe<T> {} }
                @Tool("t") public Maybe<Integer> f(Maybe<Integer> v) { return v; }
                """);
        assertThat(tools.text("f", "{\"v\":{\"type\":\"some\",\"value\":3}}"))
                .isEqualTo("{\"type\":\"some\",\"value\":3}");
        tools.refusal("f", "{\"v\":{\"type\":\"some\",\"value\":\"x\"}}");
    }

    @Test
    void unionInAUnion_isRead() {
        SampleTools tools = SampleTools.of("""
                public sealed interface A { record One(int n) implements A {} sealed interface B extends A {
                    record Two(int n) implements B {} record Three(A inner) implements B {} } }
                @Tool("t") public A f(A v) { return v; }
                """);
        assertThat(tools.property("f", "v").toString()).isNotEmpty();
        String json = "{\"type\":\"three\",\"inner\":{\"type\":\"two\",\"n\":1}}";
        assertThat(tools.text("f", "{\"v\":" + json + "}")).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SnakeCaseStrategy", "KebabCaseStrategy"})
    void naming_isHonoured(String strategy) {
        SampleTools tools =
                SampleTools.of("", "@Tool(\"t\") public other.R f(other.R v) { return v; }", """
                package other;
                import com.fasterxml.jackson.databind.PropertyNamingStrategies;
                import com.fasterxml.jackson.databind.annotation.JsonNaming;
                @JsonNaming(PropertyNamingStrategies.%s.class)
                public record R(int firstName, @com.fasterxml.jackson.annotation.JsonProperty("X") int lastName) {}
                """.formatted(strategy));
        String json = "{\"first%sname\":1,\"X\":2}".formatted(strategy.startsWith("Snake") ? "_" : "-");
        assertThat(tools.text("f", "{\"v\":" + json + "}")).isEqualTo(json);
    }

    @Test
    void inheritedGenericBean_isResolved() {
        SampleTools tools = SampleTools.of("""
                public static class Base<T> { public T item; private List<T> more = List.of();
                    public List<T> getMore() { return more; } public void setMore(List<T> it) { more = it; } }
                public static class Sub extends Base<Integer> { public boolean ok; }
                @Tool("t") public Sub f(Sub v) { return v; }
                """);
        String json = "{\"item\":1,\"more\":[2],\"ok\":true}";
        assertThat(tools.text("f", "{\"v\":" + json + "}")).isEqualTo(json);
    }

    @Test
    void classWithoutACallableConstructor_isRefused() {
        assertThat(SampleTools.errors("""
                        public static class Closed { private Closed() {} public int getA() { return 1; } }
                        @Tool("t") public int f(Closed v) { return 1; }
                        """)).containsExactly("TW211");
    }

    @Test
    void innerClassOfTheAuthor_isRefused() {
        assertThat(SampleTools.errors(
                        "public class Inner { public int a; } @Tool(\"t\") public int f(Inner v) { return 1; }"))
                .containsExactly("TW211");
    }

    @Test
    void privateRecord_isRefused() {
        assertThat(SampleTools.compile(
                                "", "private record P(int a) {} @Tool(\"t\") public int f(List<P> v) { return 1; }")
                        .errors())
                .hasSize(1)
                .allMatch(id -> id.startsWith("TW2"));
    }

    @Test
    void recordOfAnotherPackageWithPackagePrivateConstructor_isRefused() {
        assertThat(SampleTools.compile(
                                "",
                                "@Tool(\"t\") public int f(other.P v) { return 1; }",
                                "package other; public class P { P(int a) {} public int getA() { return 1; } }")
                        .errors())
                .containsExactly("TW211");
    }
}
