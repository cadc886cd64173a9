package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.internal.json.ErrorJson;
import dev.toolwave.runtime.internal.json.Json;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text is, there are arguments or problems, and never both or an exception. */
class HostileTextTest {

    private static final int ROUNDS = 5_000;

    private static final String ORDER = """
            {"shape": {"shapes": [{"radius": 1.5e1, "kind": "circle"}, "{\\"kind\\":\\"group\\",\\"shapes\\":[]}"], "kind": "group"},
             "notes": {"7": "x\\u00e9", "-1": "y"}, "tags": ["p", 3], "items": [],
             "item": "{\\"name\\":\\"a\\",\\"count\\":2}"}
            """;
    private static final String SCALARS = """
            {"int": "5", "string": "\\ud83d\\ude00", "bigDecimal": 1e400, "enum": "red", "bytes": "AQID", "word": "aa",
             "instant": "2026-12-01T10:15:30Z", "uuid": "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "duration": "PT1H"}
            """;
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u",
            "\\ud800",
            "\ud800",
            "null",
            "true",
            "-",
            "1e999",
            "0",
            "9",
            "\"kind\"",
            "\"item\"",
            "\"{\\\"",
            "\u0000",
            "\ufeff",
            " ",
            "NaN",
            "//",
            "'",
            "é",
            "1e-2147483648");

    @ParameterizedTest
    @ValueSource(longs = {1, 20261120, -7})
    void mutatedCall_givesArgumentsOrProblems(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int valid = 0;
        for (int round = 0; round < ROUNDS; round++) {
            valid += check(mutated(random.nextBoolean() ? ORDER : SCALARS, random), seed, round);
        }
        // else the mutations would be too coarse to get past the first checks
        assertThat(valid).isBetween(ROUNDS / 50, ROUNDS);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 42})
    void randomText_givesArgumentsOrProblems(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "{" : "");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(
                        random.nextInt(4) == 0
                                ? Character.toString((char) random.nextInt(1 << 16))
                                : PIECES.get(random.nextInt(PIECES.size())));
            }
            check(text.toString(), seed, round);
        }
    }

    private static String mutated(String text, SplittableRandom random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int at = random.nextInt(mutated.length() + 1);
            int end = Math.min(mutated.length(), at + random.nextInt(5));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(at, end);
                case 1 -> mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> mutated.setLength(at);
                default -> mutated.insert(at, mutated.substring(at, Math.min(mutated.length(), at + 30)));
            }
        }
        return mutated.toString();
    }

    /** Returns how many of the two tools can be called with the text. */
    private static int check(String text, long seed, int round) {
        int valid = 0;
        for (FixtureToolset toolset : List.of(OrderToolset.INSTANCE, ScalarToolset.INSTANCE)) {
            try {
                if (toolset.decode(text) instanceof DecodedArguments.Invalid invalid) {
                    assertThat(invalid.problems()).hasSizeBetween(1, 21);
                    assertThat(Json.read(ErrorJson.invalidArguments("order", invalid.problems())
                                    .toJson()))
                            .isNotNull();
                } else {
                    valid++;
                }
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed %d, round %d: %s".formatted(seed, round, text), e);
            }
        }
        return valid;
    }
}
