package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.spi.TextRule;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anchored patterns accept exactly the strings that Bean Validation accepts with {@code matches()}. */
class StringConstraintsTest {

    private static final long SEED = 20261127;
    private static final String ALPHABET = "ab1$]\n\r\u0085\u2028\u2029";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z]+",
                "a*",
                "^\\d{3}$",
                "[^a]*",
                "a$|b",
                "(a|b$)\\n?",
                "[$a]+",
                "\\$",
                "\\Qa$\\E",
                "\\\\Q?a$",
                "[a&&[^$]]+",
                "[a\\]$]*",
                "a(?=$)",
                ".*",
            })
    void anchoredPattern_agreesWithMatches(String regex) {
        TextRule rule = TextRule.ANY.pattern("^(?:" + regex + ")$");
        Pattern whole = Pattern.compile(
                regex.replace("$|", "\\z|").replace("b$)", "b\\z)").replace("}$", "}\\z"));
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(5); length > 0; length--) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            assertThat(StringConstraints.allows(rule, text.toString()))
                    .as("seed %d, call %d: %s", SEED, i, text)
                    .isEqualTo(whole.matcher(text).matches());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc\n", "abc\r\n", "abc\u2028", "\n"})
    void lineTerminatorAtTheEnd_isNotIgnored(String text) {
        assertThat(StringConstraints.allows(TextRule.ANY.pattern("^(?:[a-z]+)$"), text))
                .isFalse();
        assertThat(StringConstraints.allows(TextRule.ANY.pattern("^\\d{3}$"), "123\n"))
                .isFalse();
    }
}
