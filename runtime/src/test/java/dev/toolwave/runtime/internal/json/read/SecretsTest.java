package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.json.ResultException;
import dev.toolwave.runtime.internal.json.write.ResultEncoder;
import dev.toolwave.runtime.spi.ResultWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No message quotes a value of the call, or the text of an exception that was not meant for the model. */
class SecretsTest {

    private static final String SECRET = "sk-live-51H8";

    @Test
    void valueOfTheWrongType_notQuoted() {
        String[] values = {
            "\"" + SECRET + "\"",
            "{\"a\":\"" + SECRET + "\"}",
            "[\"" + SECRET + "\"]",
            "\"" + SECRET,
            "51188\"" + SECRET,
            SECRET,
            "\"\\u" + SECRET + "\"",
            "\"{" + SECRET + "}\"",
        };
        for (String name : ScalarToolset.NAMES) {
            for (String value : values) {
                assertThat(ScalarToolset.problemsOf(name, value))
                        .as("%s: %s", name, value)
                        .doesNotContain("live", "51H8", "51188");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"511881188", "5118.81188", "5118811885118811885118811885118", "5118e81188"})
    void number_notQuoted(String number) {
        for (String name : ScalarToolset.NAMES) {
            assertThat(ScalarToolset.problemsOf(name, number)).doesNotContain("118", "511");
        }
    }

    @Test
    void foreignException_namedOnly() {
        assertThat(OrderToolset.INSTANCE.problems("{\"item\":{\"name\":\"" + SECRET + "\",\"count\":-7}}"))
                .isEqualTo("[{\"at\":\"/item\",\"message\":\"refused: IllegalArgumentException\"}]");
    }

    @Test
    void plainJson_notQuoted() {
        String[] texts = {
            "\"" + SECRET, "{\"a\":" + SECRET + "}", "{\"a\":1,\"a\":\"" + SECRET + "\"}", "51188" + SECRET
        };
        for (String text : texts) {
            assertThat(catchThrowable(() -> Json.read(text)))
                    .isInstanceOf(JsonException.class)
                    .hasNoCause()
                    .message()
                    .doesNotContain("live", "51H8", "51188");
        }
    }

    @Test
    void exceptionOfAResult_namedOnly() {
        FixtureToolset throwing = new FixtureToolset() {
            @Override
            public void writeResult(int tool, @Nullable Object result, ResultWriter out) {
                throw new IllegalStateException(SECRET);
            }
        };

        assertThat(catchThrowable(() -> ResultEncoder.encode(throwing, 0, SECRET, 100)))
                .isInstanceOf(ResultException.class)
                .hasMessage("the result cannot be written: IllegalStateException");
    }
}
