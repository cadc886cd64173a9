package dev.toolwave.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringLiteralTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plain, 'as it is' | "plain, 'as it is'"
            say "a"           | "say \\"a\\""
            C:\\new           | "C:\\\\new"
            Grüße, 世界, 😀     | "Grüße, 世界, 😀"
            """)
    void text_isQuoted(String text, String literal) {
        assertThat(StringLiteral.of(text).source()).isEqualTo(literal);
    }

    @Test
    void controlCharacters_areEscaped() {
        assertThat(StringLiteral.of("a\tb\nc\rd\u0007e\u0085").source()).isEqualTo("\"a\\tb\\nc\\rd\\007e\\205\"");
    }

    @Test
    void separatorsAndLoneSurrogates_areEscaped() {
        assertThat(StringLiteral.of("a\u2028b\u2029c\ud83d").source()).isEqualTo("\"a\\u2028b\\u2029c\\ud83d\"");
    }
}
