package dev.toolwave.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type as an argument and as a result: what is rendered compiles without a warning, and its schemas are valid. */
class TypesTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String", "CharSequence", "char", "Character", "boolean", "Boolean", "byte", "Byte", "short", "Short",
                "int", "Integer", "long", "Long", "BigInteger", "float", "Float", "double", "Double", "BigDecimal",
                "Number", "byte[]", "LocalDate", "LocalTime", "LocalDateTime", "Instant", "OffsetDateTime",
                "ZonedDateTime", "Duration", "Period", "Year", "YearMonth", "ZoneId", "UUID", "URI", "Path", "Locale",
                "Currency", "java.util.regex.Pattern", "java.io.File", "Code", "Color", "Point", "Nothing", "Tree",
                "Left", "Right", "Shape", "Shape.Circle", "Shape.Group", "Bean", "Made", "Box<String>", "Box<Point>",
                "Box<List<Color>>", "int[]", "char[]", "double[][]", "String[]", "Point[]", "List<String>[]",
                "List<String>", "List<Integer>", "Collection<Point>", "Iterable<Color>", "Set<UUID>",
                "SortedSet<String>", "NavigableSet<Integer>", "ArrayList<String>", "LinkedHashSet<LocalDate>",
                "ArrayDeque<Long>", "List<List<Integer>>", "List<Box<Shape>>", "List<? extends Point>",
                "Map<String, Integer>", "Map<Color, Point>", "Map<Integer, String>", "Map<Long, List<Tree>>",
                "Map<Character, Double>", "Map<BigDecimal, byte[]>", "Map<String, ? extends Number>",
                "SortedMap<String, Shape>", "NavigableMap<Integer, int[]>", "HashMap<String, String>",
                "LinkedHashMap<Color, String>", "TreeMap<Short, Boolean>"
            })
    void typeOfArgumentAndResult_compilesWithoutWarning(String type) {
        Rendering rendering = rendering("""
                public class Tools {
                    /** Echoes. */
                    @Tool public %1$s echo(%1$s value) { return value; }
                    /** Passes on. */
                    @Tool public String pass(@DependsOn("echo") %2$s value) { return ""; }
                }
                """.formatted(type, type));

        assertThat(rendering.text()).contains("readEchoArguments");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Optional<String>", "Optional<Integer>", "Optional<Point>", "Optional<List<Color>>", "OptionalInt",
                "OptionalLong", "OptionalDouble", "Optional<int[]>", "Optional<Shape>"
            })
    void optionalType_compilesWithoutWarning(String type) {
        Rendering rendering = rendering("""
                public class Tools {
                    /** Echoes. */
                    @Tool public %1$s echo(%1$s value) { return value; }
                    public record Holder(%1$s held) {}
                    /** Holds. */
                    @Tool public Holder hold(Holder holder) { return holder; }
                }
                """.formatted(type));

        assertThat(rendering.text()).contains("readHolder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void", "Void", "CompletionStage<String>", "CompletableFuture<Void>", "CompletionStage<List<Point>>",
                "Optional<Point>", "CompletionStage<Optional<Color>>", "ToolContent", "List<ToolContent>",
                "CompletableFuture<ToolContent>", "ToolContent.Text"
            })
    void typeOfResultOnly_compilesWithoutWarning(String type) {
        Rendering rendering = rendering("""
                public class Tools {
                    /** Gives. */
                    @Tool public %1$s give() { %2$s }
                }
                """.formatted(type, type.equals("void") ? "" : "return null;"));

        assertThat(rendering.text()).contains("give()");
    }

    private static Rendering rendering(String tools) {
        String[] sources = Arrays.copyOf(OTHERS, OTHERS.length + 1);
        sources[OTHERS.length] = tools;
        Rendering rendering = Rendering.of(sources);
        Calls.toolset(rendering).definitions().forEach(SchemaRules::check);
        return rendering;
    }
}
