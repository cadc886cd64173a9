package dev.toolwave.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A single value where a list is expected. */
class LenientTest {

    private static final String ITEM = "\"item\":{\"name\":\"a\",\"count\":2}";

    private static Decoded decode(String tags, boolean lenient) {
        String json = "{" + ITEM + ",\"tags\":" + tags + ",\"notes\":{\"1\":\"x\"}}";
        return new JsonArguments(new ArgumentSettings(JsonLimits.DEFAULT, lenient))
                .decode(OrderToolset.INSTANCE, 0, json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"a\"|a", "5|5", "\"\"|``", "\"{}\"|{}"})
    void singleValue_isAListOfItWhereReadingIsLenient(String tags, String element) {
        assertThat(decode(tags, true)).isInstanceOfSatisfying(Decoded.Valid.class, valid -> {
            assertThat(valid.arguments().get(2)).isEqualTo(List.of(element));
            assertThat(valid.arguments().get(3)).hasToString("{1=x}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "5", "true"})
    void singleValue_isAProblemOtherwise(String tags) {
        assertThat(decode(tags, false))
                .isInstanceOfSatisfying(
                        Decoded.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(ArgumentProblem::expected)
                                .containsExactly("array"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\"[1,2]\"", "\" [\\\"a\\\"]\""})
    void objectOrTextThatSpellsAnArray_isAProblemInEitherCase(String tags) {
        assertThat(decode(tags, true)).isEqualTo(decode(tags, false)).isInstanceOf(Decoded.Invalid.class);
    }

    @Test
    void singleValueThatDoesNotFit_isToldWhereItStands() {
        assertThat(decode("true", true))
                .isEqualTo(new Decoded.Invalid(List.of(new ArgumentProblem("/tags", "string", "boolean", null))));
    }

    @Test
    void array_isReadAsEver() {
        assertThat(decode("[\"a\",\"b\"]", true)).isEqualTo(decode("[\"a\",\"b\"]", false));
    }
}
