package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.internal.json.write.ResultEncoder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A result can be sent back as an argument: what is written is read as an equal value. */
class RoundTripTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "string | \"a\\\"\\\\\\n\\u0001é😀\"",
                "boolean | true",
                "byte | -128",
                "short | 32767",
                "int | -2147483648",
                "long | 9223372036854775807",
                "bigInteger | 123456789012345678901234567890",
                "float | 3.4028235E38",
                "float | 1.4E-45",
                "double | 4.9E-324",
                "double | 0.1",
                "double | -1.7976931348623157E308",
                "bigDecimal | 0.100",
                "bigDecimal | 1E+400",
                "enum | \"green\"",
                "localDate | \"0000-01-01\"",
                "localDate | \"9999-12-31\"",
                "localTime | \"10:15\"",
                "localTime | \"10:15:30.123456789\"",
                "localDateTime | \"2026-12-01T10:15\"",
                "instant | \"2026-12-01T10:15:30.000000001Z\"",
                "instant | \"0000-01-01T00:00:00Z\"",
                "offsetDateTime | \"2026-12-01T10:15:30+01:00\"",
                "offsetDateTime | \"2026-12-01T10:15:00Z\"",
                "zonedDateTime | \"2026-12-01T10:15:00+01:00[Europe/Paris]\"",
                "zonedDateTime | \"2026-12-01T10:15:30+01:00[Europe/Paris]\"",
                "duration | \"PT-1H-30M\"",
                "duration | \"PT-0.5S\"",
                "uuid | \"6ba7b810-9dad-11d1-80b4-00c04fd430c8\"",
                "uri | \"../a?b#c\"",
                "path | \"a/b.txt\"",
                "bytes | \"AQID/w==\"",
                "year | \"-5000\"",
            })
    void scalar_writtenAsItCanBeRead(String type, String json) {
        Object value = ScalarToolset.read(type, json);
        String written =
                ResultEncoder.encode(ScalarToolset.INSTANCE, 0, value, 1_000).text();

        assertThat(ScalarToolset.read(type, written.substring(1, written.length() - 1)))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"int", "long", "byte", "short"})
    void integersAroundPowersOfTwo_writtenAsTheyCanBeRead(String type) {
        Stream.iterate(1L, power -> power > 0 && power <= maximum(type), power -> power * 2)
                .flatMap(power -> Stream.of(power - 1, -power, -power + 1))
                .forEach(number ->
                        assertThat(ScalarToolset.read(type, number.toString())).hasToString(number.toString()));
    }

    private static long maximum(String type) {
        return switch (type) {
            case "byte" -> 1L << 7;
            case "short" -> 1L << 15;
            case "int" -> 1L << 31;
            default -> Long.MAX_VALUE;
        };
    }
}
