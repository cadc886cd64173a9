package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.internal.json.ErrorJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of unknown tools are escaped and cut. */
class HostileNameTest {

    private static String shown(String name) {
        return ErrorJson.of(name, Outcome.Reason.UNKNOWN_TOOL, "unknown").toJson();
    }

    @ParameterizedTest
    @CsvSource({"../etc,../etc", "naïve 天,naïve 天", "a😀,a😀"})
    void visibleName_shownAsItIs(String name, String expected) {
        assertThat(shown(name))
                .isEqualTo("{\"error\":{\"tool\":\"" + expected
                        + "\",\"reason\":\"UNKNOWN_TOOL\",\"message\":\"unknown\"}}");
    }

    @Test
    void invisibleCharacters_escaped() {
        assertThat(shown("a\r\nb\u202ec\u0000\ud800\u2028\ue000"))
                .contains("\"a\\\\u000d\\\\u000ab\\\\u202ec\\\\u0000\\\\ud800\\\\u2028\\\\ue000\"");
    }

    @Test
    void longName_cutTo64CharactersWithoutHalvingOne() {
        assertThat(shown("x".repeat(1 << 20))).contains("\"" + "x".repeat(64) + "\"");
        assertThat(shown("x".repeat(63) + "😀y")).contains("\"" + "x".repeat(63) + "\"");
        assertThat(shown("x".repeat(60) + "\n\n")).contains("\"" + "x".repeat(60) + "\"");
    }
}
