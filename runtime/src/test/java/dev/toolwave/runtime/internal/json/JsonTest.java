package dev.toolwave.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void everyKindOfValue_readAsItsPlainType() {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("text", "a\"\u00e9\ud83d\ude00");
        expected.put("int", 1);
        expected.put("long", 2147483648L);
        expected.put("big", new BigInteger("9223372036854775808"));
        expected.put("decimal", new BigDecimal("0.10"));
        expected.put("yes", true);
        expected.put("no", false);
        expected.put("nothing", null);
        expected.put("list", Arrays.asList(1, null, List.of(), Map.of()));
        String text = "{\"text\":\"a\\\"\u00e9\ud83d\ude00\",\"int\":1,\"long\":2147483648,\"big\":9223372036854775808,"
                + "\"decimal\":0.10,\"yes\":true,\"no\":false,\"nothing\":null,\"list\":[1,null,[],{}]}";

        Object read = Json.read(text);

        assertThat(read).isEqualTo(expected);
        assertThat(((Map<?, ?>) read).keySet().toArray())
                .isEqualTo(expected.keySet().toArray());
        assertThat(Json.write(read)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"a\":2} | malformed JSON: a repeated key at line 1, column 8",
                "1 2 | malformed JSON: more text after the value at line 1, column 3",
                "[1,] | malformed JSON at line 1, column 4",
                "{\"a\":1 | malformed JSON: unexpected end at line 1, column 7",
                "`` | malformed JSON: empty string",
                "{\"\\udc00\":1} | malformed JSON at line 1, column 9",
                "1e99999999999 | malformed JSON: a number whose exponent is too large at line 1, column 1",
                "NaN | malformed JSON at line 1, column 4",
                "secret | malformed JSON at line 1, column 1",
            })
    void malformedText_refusedWithItsPositionOnly(String text, String message) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> Json.read(text))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"\\ud83d\"]", "[\"a\\ude00\"]", "[\"\ud83d\"]"})
    void loneSurrogate_readAndReplacedWhenWritten(String text) {
        String written = Json.write(Json.read(text));

        assertThat(written).contains("\ufffd");
        assertThat(Surrogates.hasLone(written)).isFalse();
    }

    @Test
    void halvesOfAPair_joinedAfterReading() {
        String joined = Json.read("\"\\ud83d\"") + (String) Json.read("\"\\ude00\"");

        assertThat(Json.write(joined)).isEqualTo("\"\ud83d\ude00\"");
    }

    @Test
    void errorOnALaterLine_namesTheLine() {
        assertThatThrownBy(() -> Json.read("{\n  \"a\": ,\n}")).hasMessage("malformed JSON at line 2, column 8");
    }

    @Test
    void textBelowTheLimitOfDepth_read_andAboveIt_refused() {
        assertThat(Json.read("[".repeat(512) + "]".repeat(512))).isInstanceOf(List.class);
        assertThatThrownBy(() -> Json.read("[".repeat(513) + "]".repeat(513)))
                .isInstanceOf(JsonException.class)
                .hasMessage("JSON with more than 512 levels of nesting at line 1, column 514");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1e-400", "-0", "0.0", "1e400"})
    void extremeNumber_keptAsItIs(String text) {
        assertThat(new BigDecimal(Json.write(Json.read(text)))).isEqualByComparingTo(new BigDecimal(text));
    }

    @Test
    void loneSurrogateInAValue_writtenAsTheReplacementCharacter() {
        assertThat(Json.write(Map.of("a\ud800", "\udc00b\ud83d\ude00\ud800")))
                .isEqualTo("{\"a\ufffd\":\"\ufffdb\ud83d\ude00\ufffd\"}");
    }

    @Test
    void otherBoxedNumbers_writtenWhereFinite() {
        assertThat(Json.write(Arrays.asList((byte) 1, (short) 2, 1.5f, 0.1, 1e300, null)))
                .isEqualTo("[1,2,1.5,0.1,1.0E300,null]");
        assertThatThrownBy(() -> Json.write(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.write(Float.NEGATIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valueThatIsNoJson_refused() {
        assertThatThrownBy(() -> Json.write(List.of(new Object()))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.write(Map.of(1, 2))).isInstanceOf(IllegalArgumentException.class);
        List<Object> cyclic = new ArrayList<>();
        cyclic.add(cyclic);
        assertThatThrownBy(() -> Json.write(cyclic)).isInstanceOf(IllegalArgumentException.class);
    }
}
