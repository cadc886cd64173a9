package dev.toolwave.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.fixture.SampleTools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author's constructors, factories and setters declare to throw: an argument error, whose text only a ToolException gives. */
class ThrowingCreatorsTest {

    private static final String TYPES = """
            public record Range(int from, int to) {
                public Range(int from, int to) { this.from = from; this.to = to; }
            }
            public static class Account {
                private final String number;
                public Account(String number) throws java.io.IOException {
                    if (number.length() > 3) { throw new java.io.IOException("secret " + number); }
                    this.number = number;
                }
                public String getNumber() { return number; }
            }
            public static class Order {
                private final int count;
                private Order(int count) { this.count = count; }
                @JsonCreator public static Order of(@JsonProperty("count") int count) throws Exception {
                    if (count < 0) { throw new ToolException("count must not be negative"); }
                    if (count > 9) { throw new java.util.concurrent.TimeoutException("secret " + count); }
                    return new Order(count);
                }
                public int getCount() { return count; }
            }
            public static class Settings {
                private String mode = "";
                public String getMode() { return mode; }
                public void setMode(String mode) throws java.text.ParseException {
                    if (mode.isEmpty()) { throw new java.text.ParseException("secret", 0); }
                    this.mode = mode;
                }
            }
            public static final class Sku {
                private final String text;
                private Sku(String text) { this.text = text; }
                public static Sku parse(String text) throws java.text.ParseException {
                    if (text.startsWith("x")) { throw new java.text.ParseException("secret " + text, 0); }
                    return new Sku(text);
                }
                @Override public String toString() { return text; }
            }
            """;

    private static SampleTools tools;

    @BeforeAll
    static void compile() {
        tools = SampleTools.of(TYPES + """
                @Tool("t") public Account account(Account v) { return v; }
                @Tool("t") public Order order(Order v) { return v; }
                @Tool("t") public Settings settings(Settings v) { return v; }
                @Tool("t") public Sku sku(Sku v) { return v; }
                @Tool("t") public Sku sized(@Size(min = 2, max = 4) @Pattern(regexp = "[a-z]+") Sku v) { return v; }
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            account  | {"number":"123"}
            order    | {"count":3}
            settings | {"mode":"a"}
            """)
    void soundValue_comesBack(String tool, String json) {
        assertThat(tools.text(tool, "{\"v\":" + json + "}")).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            account  | {"number":"1234"} | refused: IOException
            order    | {"count":10}      | refused: TimeoutException
            order    | {"count":-1}      | count must not be negative
            settings | {"mode":""}       | refused: ParseException
            sku      | "xyz"             | string (Sku)
            """)
    void thrownException_isAnArgumentErrorWithoutItsText(String tool, String json, String expected) {
        assertThat(tools.refusal(tool, "{\"v\":" + json + "}"))
                .contains("\"at\":\"/v\"", expected)
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "abcde", "a1"})
    void constraintOnATextType_isEnforced(String text) {
        assertThat(tools.text("sized", "{\"v\":\"abc\"}")).isEqualTo("abc");
        assertThat(tools.refusal("sized", "{\"v\":\"" + text + "\"}")).contains("\"at\":\"/v\"", "2 to 4 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public static class A { public A(int n) throws Throwable {} public int getN() { return 1; } }",
                "public static class A { @JsonCreator public static A of(@JsonProperty(\"n\") int n) throws Throwable { return null; } public int getN() { return 1; } }"
            })
    void creatorThatThrowsMoreThanExceptions_isRefused(String type) {
        assertThat(SampleTools.errors(type + " @Tool(\"t\") public void f(A a) {}"))
                .containsExactly("TW211");
    }

    @Test
    void getterThatThrowsCheckedExceptions_isRefusedInResultsOnly() {
        String type =
                "public static class A { public String getB() throws Exception { return null; } public void setB(String b) {} }";

        assertThat(SampleTools.errors(type + " @Tool(\"t\") public A f() { return null; }"))
                .containsExactly("TW210");
        assertThat(SampleTools.errors(type + " @Tool(\"t\") public void f(A a) {}"))
                .isEmpty();
    }

    @Test
    void collectionWhoseConstructorThrows_isRefused() {
        String type = "public static class L extends ArrayList<String> { public L() throws Exception {} }";

        assertThat(SampleTools.errors(type + " @Tool(\"t\") public void f(L l) {}"))
                .containsExactly("TW210");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Box<@Size(min = 2) String>",
                "Box<List<@Size(min = 2) String>>",
                "List<Box<@Size(min = 2) String>>",
                "Bean<@Min(1) Integer>",
                "Maybe<@Min(1) Integer>"
            })
    void constraintOnATypeArgumentOfAnAuthorsClass_isRefused(String type) {
        assertThat(SampleTools.errors("""
                public record Box<T>(T content, List<T> more) {}
                public static class Bean<T> { public T content; }
                public sealed interface Maybe<T> { record Some<T>(T value) implements Maybe<T> {} }
                @Tool("t") public void f(%s v, Box<String> sound) {}
                """.formatted(type))).containsExactly("TW210");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @Pattern(regexp = "[a-c]+x", flags = Pattern.Flag.CASE_INSENSITIVE) | aBx | b
            @Pattern(regexp = "(?i)ab")                                         | Ab  | a
            """)
    void patternThatIgnoresCase_isPublishedAndEnforced(String constraint, String sound, String other) {
        SampleTools texts = SampleTools.of("@Tool(\"t\") public String f(" + constraint + " String v) { return v; }");

        assertThat(texts.text("f", "{\"v\":\"" + sound + "\"}")).isEqualTo(sound);
        assertThat(texts.refusal("f", "{\"v\":\"" + other + "\"}")).contains("\"at\":\"/v\"");
        assertThat(texts.property("f", "v").path("pattern").asText()).doesNotContain("(?i)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Pattern(regexp = \"a\", flags = Pattern.Flag.MULTILINE)",
                "@Pattern(regexp = \"(?<name>a)\", flags = Pattern.Flag.CASE_INSENSITIVE)",
                "@Pattern(regexp = \"a(?x)b\")"
            })
    void flagsThatCannotBeWrittenWithout_areRefused(String constraint) {
        assertThat(SampleTools.errors("@Tool(\"t\") public void f(" + constraint + " String v) {}"))
                .containsExactly("TW218");
    }

    @Test
    void sortedSetOfWhatCannotBeCompared_isRefused() {
        assertThat(SampleTools.errors("@Tool(\"t\") public void f(SortedSet<Locale> l, TreeSet<Locale> m) {}"))
                .containsExactly("TW210", "TW210");
    }

    @ParameterizedTest
    @CsvSource({"red,RED", "RED,RED", "Red,RED"})
    void keyOfAnEnum_isMatchedAsItsValuesAre(String key, String expected) {
        SampleTools maps = SampleTools.of("""
                public enum Color { RED, @JsonProperty("dark-green") GREEN, a, A }
                @Tool("t") public Map<Color, Integer> f(Map<Color, Integer> v) { return v; }
                """);

        assertThat(maps.text("f", "{\"v\":{\"" + key + "\":1}}")).isEqualTo("{\"" + expected + "\":1}");
        assertThat(maps.refusal("f", "{\"v\":{\"blue\":1,\"RED\":1,\"red\":2}}"))
                .contains(
                        "\"at\":\"/v/blue\"", "a key: one of: RED, dark-green, a, A", "\"at\":\"/v/red\"", "repeated");
    }
}
