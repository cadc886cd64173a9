package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.internal.json.JsonLimits;
import org.junit.jupiter.api.Test;

/** Arguments that are too long are refused: the whole, a text, a name, a number of tokens. */
class ArgumentSizeTest {

    private static String problems(String json, JsonLimits limits) {
        return new ArgumentDecoder(limits, false)
                .decode(ScalarToolset.INSTANCE, 0, json)
                .toString();
    }

    @Test
    void documentAtTheLimit_read_andBeyondIt_refusedUnread() {
        String spaces = " ".repeat((1 << 20) - 2);

        assertThat(ScalarToolset.INSTANCE.problems("{}" + spaces)).isEmpty();
        Hostile.assertRefused("{}" + spaces + " ", "arguments of more than 1048576 characters");
    }

    @Test
    void textAtTheLimit_read_andBeyondIt_refused() {
        String text = "a".repeat(1 << 18);

        assertThat(ScalarToolset.read("string", "\"" + text + "\"")).isEqualTo(text);
        assertThat(ScalarToolset.problemsOf("string", "\"" + text + "a\""))
                .contains("a string or number of more than 262144 characters");
        Hostile.assertRefused("{\"" + text + "\":1}", "a name of more than 50000 characters");
    }

    @Test
    void tooManyTokens_refused() {
        Hostile.assertRefused("{\"x\":[" + "1,".repeat(100_000) + "1]}", "more than 100000 values, names and brackets");
    }

    @Test
    void longUnknownName_cutInTheMessage() {
        String problems = ScalarToolset.INSTANCE.problems("{\"" + "a".repeat(40_000) + "\":1}");

        assertThat(problems).contains("\"at\":\"/" + "a".repeat(64) + "\"").hasSizeLessThan(700);
    }

    @Test
    void namesWithCollidingHashes_refusedLikeOthers() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 4_096; i++) {
            for (int bit = 0; bit < 12; bit++) {
                // both halves have the same hash code
                json.append(bit == 0 ? "\"" : "").append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            json.append("\":1,");
        }
        Hostile.assertRefused(json.append("\"z\":1}").toString(), "more\"");
    }

    @Test
    void otherLimits_hold() {
        JsonLimits limits = new JsonLimits(2, 50, 5, 3, 9);

        assertThat(problems("{\"string\":\"abcde\",\"int\":123}", limits)).startsWith("Valid");
        assertThat(problems("{\"string\":\"abcdef\"}", limits)).contains("more than 5 characters");
        assertThat(problems("{\"int\":1234}", limits)).contains("at=/int,", "more than 3 characters at line 1, column");
        assertThat(problems("{\"x\":[[]]}", limits)).contains("more than 2 levels of nesting at line 1, column");
        assertThat(problems("{\"x\":[1,2,3,4,5,6]}", limits)).contains("more than 9 values");
        assertThat(problems("{\"string\":\"abcde\"" + " ".repeat(33) + "}", limits))
                .contains("more than 50 characters");
    }
}
