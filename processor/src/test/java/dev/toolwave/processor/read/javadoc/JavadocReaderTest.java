package dev.toolwave.processor.read.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    Finds a city.                                  | Finds a city.
                    Uses {@code List<String>} and {@literal a<b}.  | Uses List<String> and a<b.
                    Takes {@code {a: {b: 1}}}.                     | Takes {a: {b: 1}}.
                    See {@link Trip#name the name}.                | See the name.
                    See {@link Trip#name}.                         | See Trip.name.
                    See {@link #find(String, int)}.                | See find(String, int).
                    See {@linkplain java.util.List lists} too.     | See lists too.
                    At most {@value #MAX} items.                   | At most MAX items.
                    {@return the city}                             | Returns the city.
                    {@summary Finds it.} Slowly.                   | Finds it. Slowly.
                    {@index city a town} here                      | city here
                    {@inheritDoc}                                  | ""
                    A <b>bold</b> <a href="x">link</a>.            | A bold link.
                    One.<p>Two.<br/>Three.                         | One. Two. Three.
                    <ul><li>one</li><li>two</li></ul>              | - one - two
                    a &lt; b &amp;&amp; c &gt; d                   | a < b && c > d
                    20&nbsp;&deg;C &#8212; &#x2014; &unknown;      | 20 °C — — &unknown;
                    a < b and b > c                                | a < b and b > c
                    Not {@code closed                              | Not {@code closed
                    Braces {here} stay.                            | Braces {here} stay.
                    a list, List<String> or Map<K,V>               | a list, List<String> or Map<K,V>
                    if a<b and c>d then x                          | if a<b and c>d then x
                    -waitTime, <waitTime>, url https://<ip>/x      | -waitTime, <waitTime>, url https://<ip>/x
                    to <address> at <time>, <input> and <T>        | to <address> at <time>, <input> and <T>
                    a List<B>, Map<K, List<A>>, Optional<Table>    | a List<B>, Map<K, List<A>>, Optional<Table>
                    in an <address>tag</address> or <TITLE>a</TITLE> | in an tag or a
                    <P>Old <B>style</B>.                           | Old style.
                    <img src=x.png alt="a>b"> seen                 | seen
                    <a href='x?a=2>3'>link</a>                     | link
                    <ol reversed><li>one</li></ol> <td nowrap>x    | - one x
                    1 <2 and 3> 2, a <- b, <3, x<=y                | 1 <2 and 3> 2, a <- b, <3, x<=y
                    {@link Map<String, Integer>}                   | Map<String, Integer>
                    {@link List<A>#add(int, Object) adds it}       | adds it
                    {@index "two words" descr} here                | two words here
                    a {@snippet file="Foo.java" region="x"} b      | a b
                    {@snippet lang=java id="a:b" : foo();}         | foo();
                    M&uuml;ller caf&eacute; &check; &NotEqualTilde; | Müller café ✓ ≂̸
                    &#55357; &#0; &#x110000; &#99999999999; &#150; | � � � � –
                    {@code &lt;b>}                                 | &lt;b>
                    a *@/ b                                        | a */ b
                    {@inheritDoc} And more.                        | And more.
                    {@unclosed {@code x}                           | {@unclosed x
                    Gone <!-- a comment --> here.                  | Gone here.
                    """)
    void markup_isReducedToPlainText(String comment, String text) {
        assertThat(JavadocReader.parse(comment).text()).isEqualTo(text);
    }

    @Test
    void lines_areFolded() {
        assertThat(JavadocReader.parse(" Finds\n a\t city.\n\n Quickly.\n").text())
                .isEqualTo("Finds a city. Quickly.");
    }

    @Test
    void noComment_isEmpty() {
        assertThat(JavadocReader.parse("")).isEqualTo(Javadoc.NONE);
    }

    @Test
    void blockTags_areNotPartOfTheDescription() {
        Javadoc doc = JavadocReader.parse(" Finds.\n @param city the {@code city}\n @return it\n @throws E never\n");

        assertThat(doc.text()).isEqualTo("Finds.");
        assertThat(doc.params()).containsOnlyKeys("city").containsEntry("city", "the city");
    }

    @Test
    void param_goesOnUntilTheNextTag() {
        Javadoc doc =
                JavadocReader.parse(" @param city the city,\n    or a\n    town\n @param day\n @param <T> type\n");

        assertThat(doc.param("city")).isEqualTo("the city, or a town");
        assertThat(doc.param("day")).isEmpty();
        assertThat(doc.param("other")).isEmpty();
        assertThat(doc.text()).isEmpty();
    }

    @Test
    void atSignInsideOfAnInlineTag_startsNoBlock() {
        Javadoc doc = JavadocReader.parse(" Write {@code\n @Tool\n int a();} there.\n @param a it\n");

        assertThat(doc.text()).isEqualTo("Write @Tool int a(); there.");
        assertThat(doc.param("a")).isEqualTo("it");
    }

    @Test
    void snippetMarkup_isDropped() {
        assertThat(JavadocReader.parse("{@snippet :\n  a(); // @highlight substring=\"a\"\n  // @end\n  b();\n}")
                        .text())
                .isEqualTo("a(); b();");
    }

    @Test
    void returnAlone_isTheDescription() {
        assertThat(JavadocReader.parse(" @param a it\n @return the price\n").text())
                .isEqualTo("Returns the price.");
    }

    @Test
    void doubledAtSign_startsNoBlock() {
        assertThat(JavadocReader.parse(" Write\n @@Tool there.\n").text()).isEqualTo("Write @Tool there.");
    }

    @ParameterizedTest
    @CsvSource({"{@value #MAX},10", "{@value Other#MAX},10", "'{@value \"%x\" #MAX}',a", "{@value %x #MAX},a"})
    void value_isThatOfTheConstant(String tag, String value) {
        assertThat(JavadocReader.parse(tag, false, reference -> Optional.of(10)).text())
                .isEqualTo(value);
    }

    @Test
    void lonePartOfACharacter_isReplaced() {
        assertThat(JavadocReader.parse("a \ud83d b {@code \ude00} \ud83d\ude00").text())
                .isEqualTo("a \ufffd b \ufffd \ud83d\ude00");
    }

    @Test
    void missingDescriptions_areInherited() {
        Javadoc base = JavadocReader.parse("Finds.\n@param a the city\n@param b the day");
        Javadoc own = JavadocReader.parse("{@inheritDoc} Quickly.\n@param y {@inheritDoc}, or today");

        Javadoc all = own.inheriting(List.of("x", "y"), base, List.of("a", "b"));

        assertThat(all.text()).isEqualTo("Finds. Quickly.");
        assertThat(all.param("x")).isEqualTo("the city");
        assertThat(all.param("y")).isEqualTo("the day, or today");
    }

    @Test
    void markdown_keepsItsCode() {
        Javadoc doc = markdown("""
                Finds a `List<String>` of names
                where `a < b`, a &lt; <b>c</b>, {@code <x>}.

                ```java
                @Override Map<K, V> f();
                ```

                After the fence: [the size][java.util.List#size()] or [#size()], not [1] or [a](b).

                - one `&amp;`
                - two

                    <b>indented</b>

                @param q the `Optional<T>` query
                """);

        assertThat(doc.text()).isEqualTo("""
                Finds a `List<String>` of names where `a < b`, a < c, <x>.

                ```java
                @Override Map<K, V> f();
                ```

                After the fence: the size or size(), not [1] or [a](b).

                - one `&amp;`
                - two

                    <b>indented</b>""");
        assertThat(doc.param("q")).isEqualTo("the `Optional<T>` query");
    }

    /** Random text with angle brackets, none of which are around the name of an HTML element, is read as it was written. */
    @Test
    void textWithoutMarkup_isUnchanged() {
        List<String> pieces = List.of(
                "<", ">", "</", "/>", "<T>", "<name>", "List<", "x", " ", "(", "&", ";", "#", "}", "{", "'", "\"", "=",
                "a:", "\u00e9");
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(random.nextInt(20), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining("", "x", "x"));
            assertThat(JavadocReader.parse(text).text()).isEqualTo(text.replaceAll("\\s+", " "));
        }
    }

    /** Whatever the comment, reading it ends with a string that can be encoded as UTF-8. */
    @Test
    void anyComment_isReadToAStringThatCanBeEncoded() {
        List<String> pieces = List.of(
                "{@",
                "}",
                "{",
                "@param ",
                "@",
                "code ",
                "link ",
                "value ",
                "snippet :",
                "inheritDoc",
                "<b>",
                "</b>",
                "<!--",
                "-->",
                "&lt;",
                "&#xd800;",
                "&",
                "\ud83d",
                "\ude00",
                "`",
                "```\n",
                "\n",
                "[a][b#c]",
                "    ",
                "\"",
                "\\$1",
                "@@");
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            String comment = random.ints(random.nextInt(30), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            for (Javadoc doc : List.of(JavadocReader.parse(comment), markdown(comment))) {
                assertThat(StandardCharsets.UTF_8
                                .newEncoder()
                                .canEncode(doc.text() + doc.params().values()))
                        .as(comment)
                        .isTrue();
            }
        }
    }

    private static Javadoc markdown(String comment) {
        return JavadocReader.parse(comment, true, reference -> Optional.empty());
    }
}
