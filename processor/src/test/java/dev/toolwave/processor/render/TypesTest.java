package dev.toolwave.processor.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.toolwave.runtime.internal.json.read.ArgumentDecoder;
import dev.toolwave.runtime.internal.json.read.DecodedArguments;
import dev.toolwave.runtime.internal.json.write.ResultEncoder;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type as an argument and as a result: what is rendered compiles without a warning, and its three renderings agree. */
class TypesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "char", "byte", "short", "int", "long", "float", "double");

    /** A type, and a value of it that comes back as it was sent. */
    private record Sample(int tool, String type, String json) {

        @Override
        public String toString() {
            return type;
        }
    }

    private static final String SAMPLES = """
            String | "a"
            CharSequence | "a"
            char | "x"
            Character | "x"
            boolean | true
            Boolean | false
            byte | -128
            Byte | 1
            short | 2
            Short | 3
            int | 2147483647
            Integer | 4
            long | 9223372036854775807
            Long | 5
            BigInteger | 123456789012345678901234567890
            float | 0.5
            Float | 1.5
            double | 0.1
            Double | 2.5
            BigDecimal | 1.10
            Number | 7.25
            byte[] | "AQID"
            LocalDate | "2026-12-01"
            LocalTime | "10:15:30"
            LocalDateTime | "2026-12-01T10:15:30"
            Instant | "2026-12-01T10:15:30Z"
            OffsetDateTime | "2026-12-01T10:15:30+01:00"
            Duration | "PT1H30M"
            Period | "P1Y2M3D"
            Year | "2026"
            YearMonth | "2026-12"
            ZoneId | "Europe/Oslo"
            UUID | "7d444840-9dc0-11d1-b245-5ffdce74fad2"
            URI | "https://example.org/a?b=c"
            Path | "a/b"
            Locale | "en-GB"
            Currency | "EUR"
            java.util.regex.Pattern | "a+b"
            java.io.File | "a/b"
            Code | "c"
            Color | "dark-green"
            Point | {"x":1,"y":2,"color":"RED"}
            Nothing | {}
            Tree | {"name":"a","children":[{"name":"b","children":[]}],"parent":{"name":"c","children":[]}}
            Left | {"right":{"left":{}}}
            Right | {}
            Shape | {"type":"group","members":[{"type":"circle","radius":1.5}],"first":{"type":"circle","radius":2.0}}
            Shape.Circle | {"radius":1.5}
            Shape.Group | {"members":[],"first":{"type":"circle","radius":2.0}}
            Bean | {"name":"n","size":2,"count":4}
            Made | {"amount":3}
            Box<String> | {"content":"a","more":["b"]}
            Box<Point> | {"content":{"x":1,"y":2},"more":[]}
            Box<List<Color>> | {"content":["RED"],"more":[["dark-green"]]}
            int[] | [1,2]
            char[] | ["a","b"]
            double[][] | [[1.5],[]]
            String[] | ["a"]
            Point[] | [{"x":1,"y":2,"label":"l"}]
            List<String>[] | [["a"],["b","c"]]
            List<String> | ["b","a"]
            Collection<Point> | [{"x":1,"y":2,"z":3}]
            Iterable<Color> | ["RED","RED"]
            Set<UUID> | ["7d444840-9dc0-11d1-b245-5ffdce74fad2"]
            Set<String> | ["z","a","m"]
            SortedSet<String> | ["a","b"]
            NavigableSet<Integer> | [1,2]
            ArrayList<String> | ["a"]
            LinkedHashSet<LocalDate> | ["2026-12-01","2025-12-01"]
            ArrayDeque<Long> | [1,2]
            List<List<Integer>> | [[1],[]]
            List<Box<Shape>> | [{"content":{"type":"circle","radius":1.0},"more":[]}]
            List<? extends Point> | [{"x":1,"y":2}]
            Map<String, Integer> | {"z":1,"a":2}
            Map<Color, Point> | {"dark-green":{"x":1,"y":2}}
            Map<Integer, String> | {"-1":"a"}
            Map<Long, List<Tree>> | {"5":[{"name":"a","children":[]}]}
            Map<Character, Double> | {"c":1.5}
            Map<BigDecimal, byte[]> | {"1.50":"AQID"}
            Map<String, ? extends Number> | {"a":1.5}
            SortedMap<String, Shape> | {"a":{"type":"circle","radius":1.0}}
            NavigableMap<Integer, int[]> | {"1":[1],"2":[]}
            HashMap<String, String> | {"a":"b"}
            LinkedHashMap<Color, String> | {"RED":"r"}
            TreeMap<Short, Boolean> | {"1":true}
            Optional<String> | "a"
            Optional<Point> | {"x":1,"y":2}
            Optional<List<Color>> | ["RED"]
            Optional<int[]> | [1]
            Optional<Shape> | {"type":"circle","radius":1.0}
            OptionalInt | 1
            OptionalLong | 2
            OptionalDouble | 1.5
            """;

    private static final String[] OTHERS = {
        """
        public enum Color { RED, @JsonProperty("dark-green") GREEN { @Override public String toString() { return "green"; } } }
        """,
        "public record Point(int x, Integer y, Optional<String> label, OptionalLong z, Optional<Color> color) {}",
        "public record Box<T>(T content, List<T> more) {}",
        "public record Tree(String name, List<Tree> children, Optional<Tree> parent) {}",
        "public record Nothing() {}",
        """
        public sealed interface Shape {
            record Circle(double radius) implements Shape {}
            record Group(List<Shape> members, Shape first) implements Shape {}
        }
        """,
        "public record Left(Optional<Right> right) {}",
        "public record Right(Optional<Left> left) {}",
        """
        public class Bean {
            private String name;
            private Optional<Integer> size = Optional.of(1);
            public int count = 3;
            public String getName() { return name; }
            public void setName(String name) { this.name = name; }
            public Optional<Integer> getSize() { return size; }
            public void setSize(Optional<Integer> size) { this.size = size; }
        }
        """,
        """
        public class Made {
            private final int amount;
            private Made(int amount) { this.amount = amount; }
            @JsonCreator public static Made of(@JsonProperty("amount") int amount) { return new Made(amount); }
            public int getAmount() { return amount; }
        }
        """,
        """
        public final class Code {
            private final String text;
            private Code(String text) { this.text = text; }
            public static Code valueOf(String text) { return new Code(text); }
            @Override public String toString() { return text; }
        }
        """
    };

    private static ToolsetBinding tools;

    static List<Sample> samples() {
        List<String> lines = SAMPLES.lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(index -> new Sample(
                        index,
                        lines.get(index).split(" \\| ")[0],
                        lines.get(index).split(" \\| ")[1]))
                .toList();
    }

    @BeforeAll
    static void renderAllTypes() {
        tools = Calls.toolset(rendering(samples().stream()
                .map(sample -> "/** a */ @Tool public %s t%d(%s value) { return value; }"
                        .formatted(sample.type(), sample.tool(), sample.type()))
                .collect(Collectors.joining("\n"))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void schema_isCanonicalAndTakesTheValue(Sample sample) {
        SchemaRules.check(tools.definitions().get(sample.tool()));
        SchemaRules.checkInstance(
                tools.definitions().get(sample.tool()).inputSchema(), "{\"value\":" + sample.json() + "}");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void value_comesBackAsItWasSent(Sample sample) throws Exception {
        DecodedArguments decoded =
                new ArgumentDecoder(false).decode(tools, sample.tool(), "{\"value\":" + sample.json() + "}");
        assertThat(decoded).isInstanceOf(DecodedArguments.Valid.class);

        Object returned =
                tools.invoke(sample.tool(), 0, ((DecodedArguments.Valid) decoded).arguments(), Calls.NO_UPSTREAMS);
        Object result = returned instanceof Optional<?> optional ? optional.orElseThrow() : returned;
        String structured = ResultEncoder.encode(tools, sample.tool(), result, ResultEncoder.MAX_LENGTH)
                .structuredJson();

        boolean isObject = sample.json().startsWith("{");
        assertThat(parse(structured)).isEqualTo(parse(isObject ? sample.json() : "{\"result\":" + sample.json() + "}"));
        SchemaRules.checkInstance(tools.definitions().get(sample.tool()).outputSchema(), structured);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nullResult_isValidUnderTheOutputSchema(Sample sample) throws Exception {
        assumeFalse(PRIMITIVES.contains(sample.type()));

        String structured = ResultEncoder.encode(tools, sample.tool(), null, ResultEncoder.MAX_LENGTH)
                .structuredJson();

        SchemaRules.checkInstance(tools.definitions().get(sample.tool()).outputSchema(), structured);
    }

    @Test
    void zonedTime_keepsItsZone() throws Exception {
        String json = "\"2026-12-01T10:15:30+01:00[Europe/Oslo]\"";

        assertThat(echoed("ZonedDateTime", json)).isEqualTo("{\"result\":" + json + "}");
    }

    @Test
    void resultsThatAreNoArguments_compile() {
        List<String> types = List.of(
                "void",
                "Void",
                "CompletionStage<String>",
                "CompletableFuture<Void>",
                "CompletionStage<List<Point>>",
                "CompletionStage<Optional<Color>>",
                "ToolContent",
                "List<ToolContent>",
                "CompletableFuture<ToolContent>",
                "ToolContent.Text");
        Rendering rendering = rendering(IntStream.range(0, types.size())
                .mapToObj(index -> "/** a */ @Tool public %s t%d() { %s }"
                        .formatted(types.get(index), index, index == 0 ? "" : "return null;"))
                .collect(Collectors.joining("\n")));

        assertThat(Calls.toolset(rendering).definitions()).allSatisfy(SchemaRules::check);
    }

    private static String echoed(String type, String json) throws Exception {
        ToolsetBinding echo = Calls.toolset(
                rendering("/** a */ @Tool public %s echo(%s value) { return value; }".formatted(type, type)));
        DecodedArguments decoded = new ArgumentDecoder(false).decode(echo, 0, "{\"value\":" + json + "}");
        Object result = echo.invoke(0, 0, ((DecodedArguments.Valid) decoded).arguments(), Calls.NO_UPSTREAMS);
        return ResultEncoder.encode(echo, 0, result, ResultEncoder.MAX_LENGTH).structuredJson();
    }

    private static Rendering rendering(String members) {
        String[] sources = Arrays.copyOf(OTHERS, OTHERS.length + 1);
        sources[OTHERS.length] = "public class Tools {\n" + members + "\n}";
        return Rendering.of(sources);
    }

    private static JsonNode parse(String json) throws JsonProcessingException {
        return JSON.readTree(json);
    }
}
