package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Huge numbers are refused: neither Infinity, nor wrapped around, nor spelled out in memory. */
class HugeNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"int", "long", "bigInteger", "double", "float", "bigDecimal", "percent", "even", "byte"})
    void numberWithAGreatExponent_outOfRange(String type) {
        for (String number : new String[] {"1e99999", "1e999999999", "1e2147483647", "1e99999999999", "-1e999999999"}) {
            assertThat(ScalarToolset.problemsOf(type, number)).contains("number out of range");
            assertThat(ScalarToolset.problemsOf(type, "\"" + number + "\"")).contains("\"at\":\"/" + type + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "bigInteger", "double", "bigDecimal", "string", "enum", "year"})
    void numberOfTooManyDigits_refused(String type) {
        assertThat(ScalarToolset.problemsOf(type, "9".repeat(101))).contains("number of more than 100 characters");
        assertThat(ScalarToolset.problemsOf(type, "9".repeat(500_000))).contains("number of more than");
        assertThat(ScalarToolset.problemsOf(type, "0." + "1".repeat(500_000))).contains("number of more than");
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "bigInteger", "double", "bigDecimal", "float"})
    void textOfTooManyDigits_refused(String type) {
        assertThat(ScalarToolset.problemsOf(type, "\"" + "9".repeat(101) + "\""))
                .contains("\"got\":\"string\"");
        assertThat(ScalarToolset.problemsOf(type, "\"" + "9".repeat(200_000) + "\""))
                .contains("\"got\":\"string\"");
    }
}
