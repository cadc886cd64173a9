package dev.toolwave.processor.read.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlaggedPatternTest {

    private static final long SEED = 20261121;
    private static final String ALPHABET = "abcxyzABCXYZ019_-. \n[]é";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "a+b*c?",
                "[a-c]x",
                "[^a-c]",
                "[abc]{1,3}",
                "[a-zA-Z0-9_]*",
                "(ab|c)x",
                "(?:a|b)+",
                "(?=a).*",
                "(?!a)..",
                "\\w+\\.x",
                "a.c",
                "[0-9a-c]",
                "[a\\-c]+",
                "\\d?[xyz]",
                "[X-Z]y"
            })
    void patternWithoutFlags_matchesTheSameTexts(String regex) {
        Pattern flagged = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        Pattern plain = Pattern.compile(FlaggedPattern.plain(regex, Set.of("CASE_INSENSITIVE", "DOTALL"))
                .orElseThrow());
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(5), 0, ALPHABET.length())
                    .mapToObj(index -> ALPHABET.substring(index, index + 1))
                    .reduce("", String::concat);
            assertThat(plain.matcher(text).matches())
                    .as("seed %d: %s and %s on '%s'", SEED, flagged, plain, text)
                    .isEqualTo(flagged.matcher(text).matches());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?<n>a)",
                "\\p{L}",
                "\\Qa\\E",
                "(a)\\1",
                "[a-c&&b]",
                "[[a]b]",
                "[A-z]",
                "[ -~]",
                "a{2",
                "[a",
                "\\"
            })
    void whatIsNotUnderstood_isLeftAlone(String regex) {
        assertThat(FlaggedPattern.plain(regex, Set.of("CASE_INSENSITIVE"))).isEmpty();
    }
}
