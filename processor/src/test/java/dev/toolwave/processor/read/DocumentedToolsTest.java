package dev.toolwave.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documentation comments as the compiler passes them on. */
class DocumentedToolsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    At most {@value #MAX} items.             | At most 10 items.
                    At most {@value Tools#MAX} items.        | At most 10 items.
                    At most {@value "%x" #MAX} items.        | At most a items.
                    {@value Limits#NAME}, {@value Inner#X}   | low, y
                    {@value demo.Limits#NAME}                | low
                    {@value Integer#MAX_VALUE}               | 2147483647
                    {@value Nowhere#NAME}, {@value #NONE}    | Nowhere.NAME, NONE
                    """)
    void value_isThatOfTheConstant(String comment, String description) {
        assertThat(Reading.ofTools(
                                "static final int MAX = 10;\n class Inner { static final char X = 'y'; }\n/** "
                                        + comment + " */\n @Tool public void a() {}",
                                "interface Limits { String NAME = \"low\"; }")
                        .tool())
                .contains("'" + description + "'");
    }

    @Test
    void overridingMethod_inheritsWhatItDoesNotSay() {
        assertThat(Reading.of(
                                "Tools",
                                "public class Tools implements Base { /** {@inheritDoc} And more.\n @param y {@inheritDoc}, too */"
                                        + " @Override @Tool public void a(int x, int y) {} }",
                                "interface Base { /** Base b.\n @param a the first\n @param b the second */ void a(int a, int b); }")
                        .text())
                .contains("'Base b. And more.'", "x: INT 'the first'", "y: INT 'the second, too'");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_23)
    void markdownComment_isReadAsMarkdown() {
        assertThat(Reading.ofTools("""
                                /// Finds a `List<String>` of names where `a < b`.
                                ///
                                /// ```java
                                /// @Override Map<K, V> f();
                                /// ```
                                ///
                                /// After the fence.
                                ///
                                /// @param q the `Optional<T>` query
                                @Tool public void a(String q) {}
                                """).text())
                .contains(
                        "'Finds a `List<String>` of names where `a < b`.\n\n```java\n@Override Map<K, V> f();\n```\n\nAfter the fence.'",
                        "'the `Optional<T>` query'");
    }

    /** kapt copies KDoc, which is Markdown, to traditional comments. */
    @Test
    void commentOfKotlin_isReadAsMarkdown() {
        assertThat(Reading.of(
                                "Tools",
                                "@kotlin.Metadata public class Tools { /** Finds a `List<b>`.\n *\n * - one\n * - two\n */"
                                        + " @Tool public void a() {} }")
                        .withSource("kotlin.Metadata", "package kotlin; public @interface Metadata {}")
                        .text())
                .contains("'Finds a `List<b>`.\n\n- one\n- two'");
    }
}
