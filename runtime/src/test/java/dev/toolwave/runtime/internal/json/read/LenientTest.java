package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.internal.json.ArgumentProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A single value where a list is expected. */
class LenientTest {

    private static final String ITEM = "\"item\":{\"name\":\"a\",\"count\":2}";

    private static DecodedArguments decode(String tags, boolean lenient) {
        String json = "{" + ITEM + ",\"tags\":" + tags + ",\"notes\":{\"1\":\"x\"}}";
        return new ArgumentDecoder(lenient).decode(OrderToolset.INSTANCE, 0, json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"a\"|a", "5|5", "\"\"|``", "\"{}\"|{}"})
    void singleValue_isAListOfItWhereReadingIsLenient(String tags, String element) {
        assertThat(decode(tags, true)).isInstanceOfSatisfying(DecodedArguments.Valid.class, valid -> {
            assertThat(valid.arguments().get(2)).isEqualTo(List.of(element));
            assertThat(valid.arguments().get(3)).hasToString("{1=x}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "5", "true"})
    void singleValue_isAProblemOtherwise(String tags) {
        assertThat(decode(tags, false))
                .isInstanceOfSatisfying(
                        DecodedArguments.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(ArgumentProblem::expected)
                                .containsExactly("array"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\"[1,2\"", "\" [a, b]\""})
    void objectOrStringWithABrokenArray_isAProblemInEitherCase(String tags) {
        assertThat(decode(tags, true)).isEqualTo(decode(tags, false)).isInstanceOf(DecodedArguments.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"[1,2]\"", "\" [\\\"1\\\", \\\"2\\\"] \""})
    void arrayInAString_isReadInEitherCase(String tags) {
        assertThat(decode(tags, true)).isEqualTo(decode(tags, false)).isEqualTo(decode("[1,2]", false));
    }

    @Test
    void singleValueThatDoesNotFit_isReportedAtThePlaceOfTheArray() {
        assertThat(decode("true", true))
                .isEqualTo(new DecodedArguments.Invalid(
                        List.of(new ArgumentProblem("/tags", "string", "boolean", null)), null));
    }

    @Test
    void array_isReadAsEver() {
        assertThat(decode("[\"a\",\"b\"]", true)).isEqualTo(decode("[\"a\",\"b\"]", false));
    }
}
