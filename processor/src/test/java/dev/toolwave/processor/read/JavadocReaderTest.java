package dev.toolwave.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.read.javadoc.Javadoc;
import dev.toolwave.processor.read.javadoc.JavadocReader;
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
}
