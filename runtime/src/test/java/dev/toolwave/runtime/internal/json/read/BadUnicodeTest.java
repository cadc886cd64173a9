package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lone surrogates are refused wherever they stand, escaped or not. */
class BadUnicodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"\\ud800", "\\udc00", "a\\ud800b", "\\udc00\\ud800", "\ud800", "x\udc00", "\\ud83d\\ud83d\\ude00"
            })
    void loneSurrogate_refused(String text) {
        assertThat(ScalarToolset.problemsOf("string", "\"" + text + "\"")).contains("\"at\":\"/string\"");
        assertThat(ScalarToolset.problemsOf("enum", "\"" + text + "\"")).contains("\"at\":\"/enum\"");
        assertThat(OrderToolset.INSTANCE.problems(
                        "{\"item\":{\"name\":\"a\",\"count\":1},\"notes\":{\"" + text + "\":\"\"}}"))
                .contains("\"at\":\"/notes");
        assertThat(OrderToolset.INSTANCE.problems("{\"item\":{\"name\":\"a\",\"count\":1},\"" + text + "\":1}"))
                .isNotEmpty();
    }
}
