package dev.toolwave.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    boolean              | BOOLEAN
                    byte                 | BYTE
                    short                | SHORT
                    int                  | INT
                    long                 | LONG
                    char                 | CHAR
                    float                | FLOAT
                    double               | DOUBLE
                    Boolean              | BOOLEAN
                    Byte                 | BYTE
                    Short                | SHORT
                    Integer              | INT
                    Long                 | LONG
                    Character            | CHAR
                    Float                | FLOAT
                    Double               | DOUBLE
                    String               | STRING
                    CharSequence         | STRING
                    BigInteger           | BIG_INTEGER
                    BigDecimal           | BIG_DECIMAL
                    Number               | BIG_DECIMAL
                    LocalDate            | LOCAL_DATE
                    LocalTime            | LOCAL_TIME
                    LocalDateTime        | LOCAL_DATE_TIME
                    Instant              | INSTANT
                    OffsetDateTime       | OFFSET_DATE_TIME
                    ZonedDateTime        | ZONED_DATE_TIME
                    Duration             | DURATION
                    UUID                 | UUID
                    URI                  | URI
                    java.nio.file.Path   | PATH
                    byte[]               | BYTES
                    Period               | text(Period parse/toString)
                    Year                 | text(Year parse/toString)
                    YearMonth            | text(YearMonth parse/toString)
                    ZoneId               | text(ZoneId of/getId)
                    ZoneOffset           | text(ZoneOffset of/getId)
                    Currency             | text(Currency getInstance/getCurrencyCode)
                    Locale               | text(Locale forLanguageTag/toLanguageTag)
                    java.util.regex.Pattern | text(Pattern compile/pattern)
                    java.io.File         | text(File new/getPath)
                    int[]                | ARRAY[INT]
                    int...               | ARRAY[INT]
                    String[][]           | ARRAY[ARRAY[STRING]]
                    List<String>         | LIST[STRING]
                    Collection<Integer>  | LIST[INT]
                    Iterable<Long>       | LIST[LONG]
                    List<? extends Number> | LIST[BIG_DECIMAL]
                    List<? super Integer>  | LIST[INT]
                    Set<UUID>            | SET[UUID]
                    SortedSet<String>    | SORTED_SET[STRING]
                    NavigableSet<String> | SORTED_SET[STRING]
                    ArrayList<String>    | CONCRETE[STRING]
                    LinkedHashSet<int[]> | CONCRETE_SET[ARRAY[INT]]
                    ArrayDeque<List<Set<String>>> | CONCRETE[LIST[SET[STRING]]]
                    Map<String, Integer> | MAP[STRING, INT]
                    Map<Integer, String> | MAP[INT, STRING]
                    Map<BigDecimal, List<String>> | MAP[BIG_DECIMAL, LIST[STRING]]
                    SortedMap<String, Boolean>    | SORTED_MAP[STRING, BOOLEAN]
                    NavigableMap<Long, Boolean>   | SORTED_MAP[LONG, BOOLEAN]
                    TreeMap<String, Boolean>      | CONCRETE_MAP[STRING, BOOLEAN]
                    """)
    void typeOfTheJdk_isKnown(String java, String expected) {
        assertThat(argument(java, "")).isEqualTo("x: " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Optional<String>       | OPTIONAL[STRING]
                    Optional<List<String>> | OPTIONAL[LIST[STRING]]
                    OptionalInt            | OPTIONAL[INT]
                    OptionalLong           | OPTIONAL[LONG]
                    OptionalDouble         | OPTIONAL[DOUBLE]
                    @Nullable String       | STRING
                    String @Nullable []    | ARRAY[STRING]
                    @Nullable Integer      | INT
                    """)
    void optionalAndNullable_mayBeAbsent(String java, String expected) {
        assertThat(argument(java.replace("@Nullable", "@org.jspecify.annotations.Nullable"), ""))
                .isEqualTo("x?: " + expected);
    }

    @Test
    void nullableOfAnyLibrary_mayBeAbsent() {
        assertThat(argument("@Mine.Nullable String", "@interface Mine { @interface Nullable {} }"))
                .isEqualTo("x?: STRING");
    }

    private static final String NULLABLES = """
            @interface Mine {
                @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Nullable {}
            }
            record Box<T>(T content, List<T> more) {}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @Mine.Nullable String[]              | x[]: only a parameter or property can be absent
                    List<@Mine.Nullable String>          | x[]: only a parameter or property can be absent
                    List<? extends @Mine.Nullable String> | x[]: only a parameter or property can be absent
                    Set<@Mine.Nullable Integer>     | x[]: only a parameter or property can be absent
                    List<List<@Mine.Nullable String>>    | x[][]: only a parameter or property can be absent
                    Map<String, @Mine.Nullable Integer>  | x{}: only a parameter or property can be absent
                    Map<@Mine.Nullable String, Integer>  | x: a key cannot be null
                    Box<@Mine.Nullable String>           | x.content: a type argument does not say that a property can be absent
                    """)
    void elementThatMayBeNull_isRefused(String java, String expected) {
        assertThat(argument(java, NULLABLES)).contains("!" + expected).contains("; ");
        assertThat(Reading.ofTools("@Tool " + java + " a() { return null; }", NULLABLES)
                        .tool())
                .contains("!" + expected.replaceFirst("x", "result"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Object                   | x: it could be anything
                    Map<String, Object>      | x{}: it could be anything
                    List<?>                  | x[]: it could be anything
                    List                     | x: a raw List does not say what is in it
                    Map                      | x: a raw Map does not say what is in it
                    Optional                 | x: a raw Optional does not say what is in it
                    List<Optional<String>>   | x[]: only a parameter or property can be absent
                    Optional<Optional<Long>> | x: JSON knows one way to be absent, not two
                    Map<byte[], String>      | x: the keys of a JSON object are texts, not byte[]
                    EnumMap<Thread.State, String> | x: there is no way to make an empty EnumMap<State, String>
                    Queue<String>            | x: there is no way to make an empty Queue<String>
                    Iterator<String>         | x: Iterator<String> can be read only once
                    java.util.stream.IntStream | x: IntStream can be read only once
                    Class<?>                 | x: Class<?> is not a data type
                    Thread                   | x: Thread is not a data type
                    Runnable                 | x: Runnable is not a data type
                    java.io.InputStream      | x: InputStream is not a data type
                    IllegalStateException    | x: IllegalStateException is not a data type
                    ToolContent              | x: ToolContent is for results
                    Outcome<String>          | x: Outcome<String> is not a data type
                    """)
    void typeThatIsNoValue_isRefusedWithItsPath(String java, String expected) {
        assertThat(argument(java, "")).contains("!" + expected).contains("; ");
    }

    @Test
    void typeVariable_isRefused() {
        assertThat(Reading.ofTools("@Tool <T> void a(T x) {}").argument())
                .isEqualTo("x: !x: nothing says what T is; use a concrete type");
    }

    @Test
    void pathToARefusedType_namesPropertiesAndElements() {
        assertThat(argument("Order", "record Order(List<Item> items) {} record Item(Runnable handler) {}"))
                .contains("!x.items[].handler: Runnable is not a data type");
    }

    @Test
    void object_isOpenWhereTheAuthorAllowsIt() {
        assertThat(Reading.ofTools("@Tool void a(Map<String, Object> x) {}")
                        .with("-Atoolwave.open=allow")
                        .argument())
                .isEqualTo("x: MAP[STRING, OPEN]");
    }

    @Test
    void collectionOfOwnClass_isFoundByItsSupertypes() {
        assertThat(argument("Tags", "static class Tags extends ArrayList<String> {}"))
                .isEqualTo("x: CONCRETE[STRING]");
    }

    @Test
    void mapByEnum_hasItsNamesAsKeys() {
        assertThat(argument("Map<Unit, Long>", "enum Unit { C, F }")).isEqualTo("x: MAP[Unit<C|F>, LONG]");
    }

    @Test
    void enum_hasWireNamesAndDescriptions() {
        assertThat(argument("Unit", """
                        enum Unit {
                            /** Degrees. */ CELSIUS,
                            @JsonProperty("f") FAHRENHEIT { @Override public String toString() { return "F"; } };
                        }
                        """)).isEqualTo("x: Unit<CELSIUS'Degrees.'|f=FAHRENHEIT>");
    }

    @Test
    void enumWithComputedNames_isRefused() {
        assertThat(argument("Unit", "enum Unit { C; @JsonValue String wire() { return name(); } }"))
                .startsWith(
                        "x: !x: only Jackson knows what it looks like, because of @JsonValue; write @JsonProperty on each");
    }

    @Test
    void enumOfTheJdk_isAnEnum() {
        assertThat(argument("java.util.concurrent.TimeUnit", "")).startsWith("x: TimeUnit<NANOSECONDS|");
    }

    @Test
    void privateType_isRefused() {
        assertThat(argument("Trip", "private record Trip(int day) {}"))
                .startsWith("x: !x: Trip cannot be named in the generated class");
    }

    @Test
    void recursiveType_refersToItself() {
        assertThat(argument("Node", "record Node(String label, List<Node> children) {}"))
                .isEqualTo("x: Node{label: STRING label(), children: LIST[^Node] children()}");
    }

    @Test
    void mutuallyRecursiveTypes_referToTheOuterOne() {
        assertThat(argument("A", "record A(Optional<B> b) {} record B(A[] as) {}"))
                .isEqualTo("x: A{b?: OPTIONAL[B{as: ARRAY[^A] as()}] b()}");
    }

    @Test
    void typeThatGrowsForever_isRefused() {
        assertThat(argument("Box<String>", "record Box<T>(Optional<Box<List<T>>> next) {}"))
                .contains("it contains itself with ever larger type arguments");
    }

    @Test
    void typesThatAllReferToOneAnother_areRefusedInTime() {
        StringBuilder types = new StringBuilder();
        for (char c = 'A'; c <= 'L'; c++) {
            types.append("static class ").append(c).append(" {");
            for (char d = 'A'; d <= 'L'; d++) {
                types.append(" public ").append(d).append(" f").append(d).append(';');
            }
            types.append(" }\n");
        }
        assertThat(argument("A", types.toString())).contains("it is too large");
    }

    @Test
    void unknownClass_isRefusedAndRemembered() {
        Resolution[] resolution = new Resolution[1];
        Reading.ofTools("@Tool void a(Missing x) {}")
                .compile((environment, sources) -> resolution[0] = new ToolClassReader(environment, sources)
                        .read(environment.getElementUtils().getTypeElement("demo.Tools"))
                        .resolution());
        assertThat(resolution[0]).isEqualTo(Resolution.MISSING_IN_SOURCE);
    }

    private static String argument(String java, String types) {
        return Reading.ofTools("@Tool void a(" + java + " x) {}\n" + types).argument();
    }
}
