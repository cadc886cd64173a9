package dev.toolwave.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.fixture.CompiledSources;
import dev.toolwave.processor.fixture.SampleTools;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compiles types that cannot be used, and checks that each error names the reason and a fix; calls tools with rare types. */
class TypeRulesTest {

    private static final String[] REACTIVE = {
        "package org.reactivestreams; public interface Publisher<T> {}",
        "package reactor.core.publisher; public abstract class Mono<T> implements org.reactivestreams.Publisher<T> {}",
        "package reactor.core.publisher; public abstract class Flux<T> implements org.reactivestreams.Publisher<T> {}",
        "package io.smallrye.mutiny; public interface Uni<T> {}",
        "package other; public abstract class Feed<T> implements java.util.concurrent.Flow.Publisher<T> {}",
        "package other; public abstract class Query<T> implements org.reactivestreams.Publisher<T> {}"
    };

    private static String report(String members, String... others) {
        CompiledSources compiled = SampleTools.compile("", members, others);
        assertThat(compiled.succeeded()).isFalse();
        return compiled.report();
    }

    private static String constraint(String name, String members) {
        return "package jakarta.validation.constraints; import java.lang.annotation.*;"
                + " @Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.TYPE_USE}) public @interface "
                + name + " {" + members + "}";
    }

    @Test
    void recordThatRequiresItself_isRefused() {
        assertThat(report("""
                        public record A(int n, A next) {}
                        public record B(C c) {}
                        public record C(B b) {}
                        public record Box<T>(T item, Box<T> next) {}
                        public record Tree(@Size(min = 1) List<Tree> nodes) {}
                        public sealed interface Shape permits Twice {}
                        public record Twice(Shape one) implements Shape {}
                        @Tool("t") public int a(A x) { return 1; }
                        @Tool("t") public int b(B x) { return 1; }
                        @Tool("t") public int c(Box<String> x) { return 1; }
                        @Tool("t") public int d(Tree x) { return 1; }
                        @Tool("t") public int e(Twice x) { return 1; }
                        """))
                .contains(
                        "a(x): x: no value of A can be complete, because 'next' requires another A",
                        "Fix: declare one of these as Optional<...> or as a List",
                        "'c' requires another B",
                        "'next' requires another Box<String>",
                        "'nodes' requires another Tree",
                        "'one' requires another Twice");
    }

    @Test
    void recordThatMayEnd_isRead() {
        SampleTools tools = SampleTools.of("""
                public record A(int n, @Nullable A next) {}
                public record Tree(List<Tree> nodes) {}
                public record Or(Optional<Or> or) {}
                public record Node(Map<String, Node> nodes) {}
                public sealed interface Shape permits Twice, Point {}
                public record Twice(Shape one) implements Shape {}
                public record Point(int n) implements Shape {}
                public record Result(int n, Result next) {}
                @Tool("t") public A a(A x) { return x; }
                @Tool("t") public Tree b(Tree x) { return x; }
                @Tool("t") public Or c(Or x) { return x; }
                @Tool("t") public Node d(Node x) { return x; }
                @Tool("t") public Shape e(Shape x) { return x; }
                @Tool("t") public Result f() { return new Result(1, null); }
                """);
        assertThat(tools.text("a", "{\"x\":{\"n\":1,\"next\":{\"n\":2}}}")).isEqualTo("{\"n\":1,\"next\":{\"n\":2}}");
        assertThat(tools.text("b", "{\"x\":{\"nodes\":[{\"nodes\":[]}]}}")).isEqualTo("{\"nodes\":[{\"nodes\":[]}]}");
        assertThat(tools.text("c", "{\"x\":{\"or\":{}}}")).isEqualTo("{\"or\":{}}");
        assertThat(tools.text("d", "{\"x\":{\"nodes\":{\"a\":{\"nodes\":{}}}}}"))
                .isEqualTo("{\"nodes\":{\"a\":{\"nodes\":{}}}}");
        assertThat(tools.text("e", "{\"x\":{\"type\":\"twice\",\"one\":{\"type\":\"point\",\"n\":1}}}"))
                .isEqualTo("{\"type\":\"twice\",\"one\":{\"type\":\"point\",\"n\":1}}");
        assertThat(tools.text("f", "{}")).isEqualTo("{\"n\":1}");
    }

    @Test
    void reactiveType_isRefusedWithAConversion() {
        assertThat(report("""
                        @Tool("t") public reactor.core.publisher.Mono<String> a() { return null; }
                        @Tool("t") public reactor.core.publisher.Flux<String> b() { return null; }
                        @Tool("t") public io.smallrye.mutiny.Uni<String> c() { return null; }
                        @Tool("t") public other.Feed<String> d() { return null; }
                        @Tool("t") public other.Query<String> e() { return null; }
                        """, REACTIVE))
                .contains(
                        "Mono<String> has its value later",
                        "return a CompletionStage: mono.toFuture()",
                        "return a CompletionStage: flux.collectList().toFuture()",
                        "return a CompletionStage: uni.subscribeAsCompletionStage()",
                        "Feed<String> has its value later",
                        "Query<String> has its value later",
                        "return a CompletionStage: collect its elements into a list");
    }

    @Test
    void patternThatOnlyJavaKnows_isRefusedWithAReplacement() {
        List<String> patterns = List.of(
                "\\\\Aa\\\\z", "\\\\p{Alpha}+", "a++", "(?>a)", "[a-z&&[^b]]", "\\\\Qa.b\\\\E", "\\\\h", "(?s:.)");
        List<String> tools = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            tools.add("@Tool(\"t\") public int f%d(@Pattern(regexp = \"%s\") String x) { return 1; }"
                    .formatted(i, patterns.get(i)));
        }
        assertThat(report(String.join("\n", tools)))
                .contains(
                        "uses syntax that only Java knows: \\A",
                        "Fix: write ^ for the start",
                        "Fix: write [A-Za-z]",
                        "Fix: write '+'",
                        "Fix: write (?:",
                        "Fix: list the characters in one class",
                        "Fix: write a backslash before each special character",
                        "Fix: write [ \\t]",
                        "Fix: remove the flags");
    }

    @Test
    void constraintThatCannotBeEnforced_isRefusedWithItsName() {
        assertThat(report(
                        """
                        @Tool("t") public int a(@Past LocalDate x) { return 1; }
                        @Tool("t") public int b(@jakarta.validation.constraints.Future LocalDate x) { return 1; }
                        @Tool("t") public int c(@AssertTrue boolean x) { return 1; }
                        @Tool("t") public int d(@Null String x) { return 1; }
                        @Tool("t") public int e(@DecimalMin("abc") int x) { return 1; }
                        @Tool("t") public int f(@Size(min = -1) String x) { return 1; }
                        @Tool("t") public int g(@NotNull @Nullable String x) { return 1; }
                        @Tool("t") public int h(@Positive @Max(0) int x) { return 1; }
                        @Tool("t") public int i(@Min(1) String x) { return 1; }
                        @Tool("t") public int j(@NotBlank int x) { return 1; }
                        @Tool("t") public int k(@Email List<String> x) { return 1; }
                        @Tool("t") public int l(@Digits(integer = -1, fraction = 0) int x) { return 1; }
                        """,
                        constraint("Past", ""),
                        constraint("Future", ""),
                        constraint("AssertTrue", ""),
                        constraint("Null", "")))
                .contains(
                        "a(x): x: @Past is not enforced",
                        "Fix: remove @Past, and check it in the tool",
                        "Fix: remove @Future, and check it in the tool",
                        "Fix: remove @AssertTrue, and check it in the tool",
                        "Fix: remove @Null, and check it in the tool",
                        "'abc' is not a number",
                        "Fix: write a number, such as @DecimalMin(\"0.5\")",
                        "a size is never negative",
                        "@NotNull and @Nullable contradict each other",
                        "Fix: remove @Nullable if a value is required, or else @NotNull",
                        "no number is more than 0 and at most 0",
                        "Fix: use a maximum above 0, or a minimum below 0",
                        "@Min needs a number, not String",
                        "Fix: remove @Min, or use @Size(min = 1)",
                        "@NotBlank needs a string, list or map, not int",
                        "Fix: remove @NotBlank",
                        "@Email needs a string, not a list",
                        "a number of digits cannot be negative")
                .doesNotContain("change one of the constraints");
    }

    @Test
    void typesOfResultsOnly_areWritten() {
        SampleTools tools = SampleTools.of("""
                @Tool("t") public EnumMap<Month, Integer> a() { return new EnumMap<>(Map.of(Month.MAY, 1)); }
                @Tool("t") public EnumSet<Month> b() { return EnumSet.of(Month.MAY, Month.JUNE); }
                @Tool("t") public Queue<Integer> c() { return new ArrayDeque<>(List.of(1, 2)); }
                @Tool("t") public Deque<Integer> d() { return new ArrayDeque<>(List.of(1, 2)); }
                public record All(EnumSet<Month> months, Map<Month, Queue<String>> queues) {}
                @Tool("t") public All e() {
                    return new All(EnumSet.of(Month.MAY), Map.of(Month.MAY, new ArrayDeque<>(List.of("x"))));
                }
                """);
        assertThat(tools.text("a", "{}")).isEqualTo("{\"MAY\":1}");
        assertThat(tools.text("b", "{}")).isEqualTo("[\"MAY\",\"JUNE\"]");
        assertThat(tools.text("c", "{}")).isEqualTo("[1,2]");
        assertThat(tools.text("d", "{}")).isEqualTo("[1,2]");
        assertThat(tools.text("e", "{}")).isEqualTo("{\"months\":[\"MAY\"],\"queues\":{\"MAY\":[\"x\"]}}");
    }

    @Test
    void datesAndTextKeys_comeBack() {
        SampleTools tools = SampleTools.of("""
                @Tool("t") public Date a(Date x) { return x; }
                @Tool("t") public java.sql.Timestamp b(java.sql.Timestamp x) { return x; }
                @Tool("t") public Map<UUID, Integer> c(Map<UUID, Integer> x) { return x; }
                @Tool("t") public Map<LocalDate, List<Integer>> d(Map<LocalDate, List<Integer>> x) { return x; }
                """);
        assertThat(tools.property("a", "x").path("format").asText()).isEqualTo("date-time");
        for (String tool : List.of("a", "b")) {
            assertThat(tools.text(tool, "{\"x\":\"2026-12-01T10:15:30Z\"}")).isEqualTo("2026-12-01T10:15:30Z");
            assertThat(tools.refusal(tool, "{\"x\":\"yesterday\"}")).contains("/x");
        }
        String uuids = "{\"7f8d1b8e-7c0a-4c7b-9a52-0e4c5b6f1a2d\":1}";
        assertThat(tools.text("c", "{\"x\":" + uuids + "}")).isEqualTo(uuids);
        assertThat(tools.refusal("c", "{\"x\":{\"a\":1}}")).contains("/x/a");
        assertThat(tools.text("d", "{\"x\":{\"2026-12-01\":[1]}}")).isEqualTo("{\"2026-12-01\":[1]}");
        assertThat(tools.refusal("d", "{\"x\":{\"2026-13-01\":[1]}}")).contains("/x/2026-13-01");
    }

    @Test
    void constructorProperties_nameTheParameters() {
        SampleTools tools = SampleTools.of("""
                public static class P {
                    private final int first; private final String last;
                    @java.beans.ConstructorProperties({"one", "last"})
                    public P(int a, String b) { first = a; last = b; }
                    public int getOne() { return first; }
                    public String getLast() { return last; }
                }
                @Tool("t") public P a(P x) { return x; }
                """);
        assertThat(tools.text("a", "{\"x\":{\"one\":1,\"last\":\"z\"}}")).isEqualTo("{\"one\":1,\"last\":\"z\"}");
    }

    @Test
    void variantsWithoutProperties_areRead() {
        SampleTools tools = SampleTools.of("""
                public sealed interface State permits On, Off, Dimmed {}
                public record On() implements State {}
                public static final class Off implements State { }
                public record Dimmed(int percent) implements State {}
                @Tool("t") public State a(State x) { return x; }
                """);
        for (String json : List.of("{\"type\":\"on\"}", "{\"type\":\"off\"}", "{\"type\":\"dimmed\",\"percent\":5}")) {
            assertThat(tools.text("a", "{\"x\":" + json + "}")).isEqualTo(json);
        }
        assertThat(tools.refusal("a", "{\"x\":{\"type\":\"on\",\"percent\":5}}"))
                .contains("/x/percent");
    }

    @Test
    void builderOfJackson_createsObjects() {
        SampleTools tools = SampleTools.of("", """
                @Tool("t") public other.Trip a(other.Trip x) { return x; }
                @Tool("t") public other.Car b(other.Car x) { return x; }
                @Tool("t") public List<other.Car> c(List<other.Car> x) { return x; }
                """, """
                package other;
                import com.fasterxml.jackson.annotation.*;
                import com.fasterxml.jackson.databind.annotation.*;
                import dev.toolwave.annotations.Param;
                import org.jspecify.annotations.Nullable;
                @JsonDeserialize(builder = Trip.Builder.class)
                public final class Trip {
                    private final String city; private final int days; private final String note;
                    private Trip(Builder builder) { city = builder.city; days = builder.days; note = builder.note; }
                    @JsonProperty("town") @Param("a town") public String getCity() { return city; }
                    @jakarta.validation.constraints.Min(1) public int getDays() { return days; }
                    public String getNote() { return note; }
                    public boolean isLong() { return days > 7; }
                    public static class Builder {
                        private String city; private int days; private String note = "none";
                        @JsonProperty("town") public Builder withCity(String city) { this.city = city; return this; }
                        public Builder withDays(int days) { this.days = days; return this; }
                        public Builder withNote(@Nullable String note) { this.note = note; return this; }
                        public Builder reset() { return this; }
                        public Trip build() {
                            if (days > 99) { throw new dev.toolwave.runtime.ToolException("too many days"); }
                            return new Trip(this);
                        }
                    }
                }
                """, """
                package other;
                import com.fasterxml.jackson.databind.annotation.*;
                @JsonDeserialize(builder = Car.Maker.class)
                public class Car {
                    private final int seats;
                    private Car(int seats) { this.seats = seats; }
                    public int getSeats() { return seats; }
                    public static Maker maker() { return new Maker(0); }
                    @JsonPOJOBuilder(withPrefix = "", buildMethodName = "make")
                    public static final class Maker {
                        private final int seats;
                        private Maker(int seats) { this.seats = seats; }
                        public Maker seats(int seats) { return new Maker(seats); }
                        public Maker doubled(int times) { return this; }
                        public Car make() { return new Car(seats); }
                    }
                }
                """);
        assertThat(tools.required("a")).containsExactly("x");
        assertThat(tools.property("a", "x").at("/required")).hasToString("[\"town\",\"days\"]");
        assertThat(tools.property("a", "x").at("/properties/town/description").asText())
                .isEqualTo("a town");
        assertThat(tools.text("a", "{\"x\":{\"town\":\"Oslo\",\"days\":2}}"))
                .isEqualTo("{\"town\":\"Oslo\",\"days\":2,\"note\":\"none\",\"long\":false}");
        assertThat(tools.refusal("a", "{\"x\":{\"town\":\"Oslo\",\"days\":0}}")).contains("/x/days");
        assertThat(tools.refusal("a", "{\"x\":{\"town\":\"Oslo\",\"days\":100}}"))
                .contains("too many days");
        assertThat(tools.text("b", "{\"x\":{\"seats\":4}}")).isEqualTo("{\"seats\":4}");
        assertThat(tools.refusal("b", "{\"x\":{\"seats\":4,\"doubled\":1}}")).contains("/x/doubled");
        assertThat(tools.text("c", "{\"x\":[{\"seats\":4},{\"seats\":5}]}")).isEqualTo("[{\"seats\":4},{\"seats\":5}]");
    }

    @Test
    void builderMethod_createsObjectsWithoutAConstructor() {
        SampleTools tools = SampleTools.of("""
                public static final class Room {
                    private final String name; private final Optional<Integer> floor;
                    private Room(String name, Optional<Integer> floor) { this.name = name; this.floor = floor; }
                    public String name() { return name; }
                    public Optional<Integer> floor() { return floor; }
                    public static Builder builder() { return new Builder(); }
                    public static final class Builder {
                        private String name; private Optional<Integer> floor = Optional.empty();
                        private Builder() {}
                        public Builder name(String name) { this.name = name; return this; }
                        public Builder floor(Optional<Integer> floor) { this.floor = floor; return this; }
                        public Room build() { return new Room(name, floor); }
                    }
                }
                @Tool("t") public Room a(Room x) { return x; }
                """);
        assertThat(tools.text("a", "{\"x\":{\"name\":\"A\",\"floor\":3}}")).isEqualTo("{\"name\":\"A\",\"floor\":3}");
        assertThat(tools.text("a", "{\"x\":{\"name\":\"A\"}}")).isEqualTo("{\"name\":\"A\"}");
        assertThat(tools.refusal("a", "{\"x\":{}}")).contains("name");
    }

    @Test
    void builderThatCannotBeCalled_isRefused() {
        assertThat(report("@Tool(\"t\") public int a(other.Closed x) { return 1; }", """
                        package other;
                        import com.fasterxml.jackson.databind.annotation.*;
                        @JsonDeserialize(builder = Closed.Builder.class)
                        public class Closed {
                            private Closed() {}
                            public int getA() { return 1; }
                            static class Builder { Builder withA(int a) { return this; } Closed build() { return new Closed(); } }
                        }
                        """))
                .contains("[TW210]", "@JsonDeserialize");
    }

    @Test
    void integersInAnEnumOfASchema_areAccepted() {
        SampleTools tools = SampleTools.of("""
                @Tool("t") public int a(@Param(schema = "{\\"type\\":\\"integer\\",\\"enum\\":[1,2,7]}") Object x) {
                    return 1;
                }
                """);
        assertThat(tools.property("a", "x").path("enum")).hasToString("[1,2,7]");
        assertThat(report("""
                        @Tool("t") public int a(@Param(schema = "{\\"type\\":\\"integer\\",\\"enum\\":[1,1.5]}") Object x) {
                            return 1;
                        }
                        @Tool("t") public int b(@Param(schema = "{\\"type\\":\\"string\\",\\"enum\\":[1]}") Object x) {
                            return 1;
                        }
                        """)).contains("a(x)", "b(x)", "/enum: strings or integers are needed, as 'type' says");
    }
}
