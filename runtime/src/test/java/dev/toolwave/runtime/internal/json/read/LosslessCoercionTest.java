package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Scalars are converted if nothing is lost, and refused otherwise. */
class LosslessCoercionTest {

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("int", "5", 5),
                Arguments.of("int", "\"5\"", 5),
                Arguments.of("int", "5.0", 5),
                Arguments.of("int", "1e3", 1000),
                Arguments.of("int", "\"-1.5e1\"", -15),
                Arguments.of("int", "-0", 0),
                Arguments.of("int", "0e500", 0),
                Arguments.of("percent", "99", 99),
                Arguments.of("percent", "\"0\"", 0),
                Arguments.of("even", "0.4", 0.4),
                Arguments.of("even", "9.0", 9.0),
                Arguments.of("byte", "1.0", (byte) 1),
                Arguments.of("short", "1.0", (short) 1),
                Arguments.of("long", "1.0", 1L),
                Arguments.of("long", "9007199254740993", 9007199254740993L),
                Arguments.of("bigInteger", "1.0", BigInteger.ONE),
                Arguments.of("bigInteger", "9223372036854775817", new BigInteger("9223372036854775817")),
                Arguments.of("bigInteger", "1e99", BigInteger.TEN.pow(99)),
                Arguments.of("double", "\"1.5\"", 1.5),
                Arguments.of("double", "\"1.1\"", 1.1),
                Arguments.of("double", "3", 3.0),
                Arguments.of("double", "1e-400", 0.0),
                Arguments.of("float", "0.1", 0.1f),
                Arguments.of("bigDecimal", "0.10", new BigDecimal("0.10")),
                Arguments.of("bigDecimal", "1234567890.123456789", new BigDecimal("1234567890.123456789")),
                Arguments.of("bigDecimal", "1e400", new BigDecimal("1e400")),
                Arguments.of("bigDecimal", "\"-7\"", new BigDecimal("-7")),
                Arguments.of("boolean", "true", true),
                Arguments.of("boolean", "\"true\"", true),
                Arguments.of("boolean", "\"false\"", false),
                Arguments.of("boolean", "\"TRUE\"", true),
                Arguments.of("boolean", "\"False\"", false),
                Arguments.of("string", "5", "5"),
                Arguments.of("string", "5.50", "5.50"),
                Arguments.of("string", "\"\"", ""),
                Arguments.of("string", "\"\\ud83d\\ude00\"", "\ud83d\ude00"),
                Arguments.of("short string", "\"\\ud83d\\ude00\\ud83d\\ude00\"", "\ud83d\ude00\ud83d\ude00"),
                Arguments.of("char", "\"a\"", 'a'),
                Arguments.of("char", "7", '7'),
                Arguments.of("enum", "\"RED\"", ScalarToolset.Color.RED),
                Arguments.of("enum", "\"red\"", ScalarToolset.Color.RED),
                Arguments.of("enum", "\"GREEN\"", ScalarToolset.Color.GREEN),
                Arguments.of("localDate", "\"2026-12-01\"", LocalDate.of(2026, 12, 1)),
                Arguments.of("localTime", "\"10:15:30\"", LocalTime.of(10, 15, 30)),
                Arguments.of("localDateTime", "\"2026-12-01T10:15:30\"", LocalDateTime.of(2026, 12, 1, 10, 15, 30)),
                Arguments.of("instant", "\"2026-12-01T10:15:30Z\"", Instant.parse("2026-12-01T10:15:30Z")),
                Arguments.of("instant", "\"2026-12-01T11:15:30+01:00\"", Instant.parse("2026-12-01T10:15:30Z")),
                Arguments.of(
                        "offsetDateTime",
                        "\"2026-12-01T10:15:30+01:00\"",
                        OffsetDateTime.parse("2026-12-01T10:15:30+01:00")),
                Arguments.of(
                        "zonedDateTime",
                        "\"2026-12-01T10:15:30+01:00[Europe/Paris]\"",
                        ZonedDateTime.parse("2026-12-01T10:15:30+01:00[Europe/Paris]")),
                Arguments.of("duration", "\"PT1H30M\"", Duration.ofMinutes(90)),
                Arguments.of(
                        "uuid",
                        "\"6BA7B810-9dad-11d1-80b4-00c04fd430c8\"",
                        UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8")),
                Arguments.of("uri", "\"https://a.example/b?c\"", URI.create("https://a.example/b?c")),
                Arguments.of("path", "\"a/b.txt\"", Path.of("a/b.txt")),
                Arguments.of("bytes", "\"AQID/w==\"", new byte[] {1, 2, 3, -1}),
                Arguments.of("year", "2026", Year.of(2026)),
                Arguments.of("year", "\"2026\"", Year.of(2026)),
                Arguments.of("word", "\"aaa\"", "aaa"),
                Arguments.of("int", "null", null));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void losslessValue_taken(String type, String json, Object expected) {
        assertThat(ScalarToolset.read(type, json)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int | 5.5 | integer | 5.5",
                "int | \"1.5\" | integer | 1.5",
                "int | 1234.56 | integer | number with a fraction",
                "int | true | integer | boolean",
                "int | \"abc\" | integer | abc",
                "int | \"\" | integer | empty string",
                "int | \" 5\" | integer | string",
                "int | \"+5\" | integer | +5",
                "int | \"05\" | integer | 05",
                "int | \"5.\" | integer | string",
                "int | \".5\" | integer | string",
                "int | \"1e\" | integer | string",
                "int | \"1e+\" | integer | string",
                "int | \"-\" | integer | string",
                "int | \"0x10\" | integer | string",
                "int | \"٥\" | integer | string",
                "int | {} | integer | object",
                "int | [1] | integer | array",
                "int | 1e400 | integer of at most 100 digits | number out of range",
                "int | 1e99999999999 | integer | number out of range",
                "percent | -1 | integer, at least 0, less than 100 | number out of range",
                "percent | 100 | integer, at least 0, less than 100 | number out of range",
                "percent | 3000000000 | integer, at least 0, less than 100 | number out of range",
                "even | 0.3 | number, greater than -1, at most 9, a multiple of 0.2 | number out of range",
                "even | -1 | number, greater than -1, at most 9, a multiple of 0.2 | number out of range",
                "even | 10 | number, greater than -1, at most 9, a multiple of 0.2 | number out of range",
                "bigInteger | 1e100 | integer of at most 100 digits | number out of range",
                "bigInteger | 1e-5 | integer | number with a fraction",
                "double | \"abc\" | number | abc",
                "double | \"NaN\" | number | NaN",
                "double | \"Infinity\" | number | Infinity",
                "double | true | number | boolean",
                "double | 1e400 | number of at most 1.7976931348623157E308 | number out of range",
                "double | \"1e400\" | number of at most 1.7976931348623157E308 | number out of range",
                "float | 5.1e38 | number of at most 3.4028235E38 | number out of range",
                "bigDecimal | 1e999999999 | number | number out of range",
                "bigDecimal | 1e-999999999 | number | number out of range",
                "enum | \"12 months\" | one of: RED, green, INDIGO | 12 months",
                "enum | 1 | one of: RED, green, INDIGO | number 1",
                "instant | 1767322800 | string (date-time, for example 2026-12-01T10:15:30Z) | number of 10 characters",
                "duration | 90 | string (duration, for example PT1H30M) | number 90",
                "localDateTime | \"2026-01-02 03:04:05\" | string (date and time, for example 2026-12-01T10:15:30) | 2026-01-02 03:04:05",
                "boolean | 1 | boolean | number",
                "boolean | \"yes\" | boolean | yes",
                "string | true | string | boolean",
                "string | {\"a\":1} | string | object",
                "string | [\"a\"] | string | array",
                "short string | \"a\" | string of 2 to 3 characters | string of 1 character",
                "short string | \"abcd\" | string of 2 to 3 characters | string of 4 characters",
                "word | \"aab\" | string that matches ^(a+)+$ | string of 3 characters",
                "char | \"ab\" | string of 1 character | string of 2 characters",
                "char | \"\" | string of 1 character | string of 0 characters",
                "char | \"😀\" | string of 1 character | character beyond U+FFFF",
                "localDate | \"tomorrow\" | string (date, for example 2026-12-01) | tomorrow",
                "localDate | \"2026-02-30\" | string (date, for example 2026-12-01) | 2026-02-30",
                "localDate | {} | string (date, for example 2026-12-01) | object",
                "localTime | \"10\" | string (time, for example 10:15:30) | 10",
                "localDateTime | \"2026-12-01\" | string (date and time, for example 2026-12-01T10:15:30) | 2026-12-01",
                "instant | \"2026-12-01T10:15:30\" | string (date-time, for example 2026-12-01T10:15:30Z) | 2026-12-01T10:15:30",
                "localDate | \"+12026-12-01\" | string (date, for example 2026-12-01) | string",
                "instant | \"2026-12-01T24:00:00Z\" | string (date-time, for example 2026-12-01T10:15:30Z) | 2026-12-01T24:00:00Z",
                "duration | \"pt5s\" | string (duration, for example PT1H30M) | string",
                "duration | \"90\" | string (duration, for example PT1H30M) | 90",
                "uuid | \"1-1-1-1-1\" | string (UUID) | string",
                "uri | \"a b\" | string (URI) | string",
                "path | \"\\u0000\" | string (path) | string",
                "bytes | \"!\" | string (base64) | string",
                "year | \"soon\" | string (year) | string",
            })
    void lossyOrForeignValue_refused(String type, String json, String expected, String got) {
        assertThat(ScalarToolset.problemsOf(type, json))
                .isEqualTo("[{\"at\":\"/" + type + "\",\"expected\":\"" + expected + "\",\"got\":\"" + got + "\"}]");
    }

    @Test
    void misspeltEnum_listsTheNamesAndTheNearest() {
        assertThat(ScalarToolset.problemsOf("enum", "\"INDGO\""))
                .isEqualTo("[{\"at\":\"/enum\",\"expected\":\"one of: RED, green, INDIGO\",\"got\":\"INDGO\","
                        + "\"message\":\"did you mean 'INDIGO'?\"}]");
        assertThat(ScalarToolset.problemsOf("enum", "\"magenta\""))
                .isEqualTo("[{\"at\":\"/enum\",\"expected\":\"one of: RED, green, INDIGO\",\"got\":\"magenta\"}]");
    }

    @ParameterizedTest
    @CsvSource({
        "byte,-128,127",
        "short,-32768,32767",
        "int,-2147483648,2147483647",
        "long,-9223372036854775808,9223372036854775807"
    })
    void integerAtItsBounds_taken_andBeyondThem_refused(String type, BigInteger min, BigInteger max) {
        for (BigInteger bound : new BigInteger[] {min, max}) {
            for (String spelled : new String[] {"%s", "\"%s\"", "%s.0"}) {
                assertThat(ScalarToolset.read(type, spelled.formatted(bound))).hasToString(bound.toString());
            }
        }
        String expected = "[{\"at\":\"/%s\",\"expected\":\"integer from %s to %s\",\"got\":\"number out of range\"}]"
                .formatted(type, min, max);
        for (BigInteger beyond : new BigInteger[] {min.subtract(BigInteger.ONE), max.add(BigInteger.ONE)}) {
            for (String spelled : new String[] {"%s", "\"%s\"", "%s.0", "%se0"}) {
                assertThat(ScalarToolset.problemsOf(type, spelled.formatted(beyond)))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void floatAndDoubleAtTheirBounds_taken() {
        assertThat(ScalarToolset.read("float", "3.4028235e38")).isEqualTo(Float.MAX_VALUE);
        assertThat(ScalarToolset.read("float", "-3.4028235e38")).isEqualTo(-Float.MAX_VALUE);
        assertThat(ScalarToolset.read("float", "1.4e-45")).isEqualTo(Float.MIN_VALUE);
        assertThat(ScalarToolset.read("double", "1.7976931348623157e308")).isEqualTo(Double.MAX_VALUE);
        assertThat(ScalarToolset.read("double", "4.9e-324")).isEqualTo(Double.MIN_VALUE);
        assertThat(ScalarToolset.problemsOf("double", "-1.8e308")).contains("number out of range");
    }

    @Test
    void turkishLocale_changesNothing() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(ScalarToolset.read("enum", "\"indigo\"")).isEqualTo(ScalarToolset.Color.INDIGO);
            assertThat(ScalarToolset.problemsOf("enum", "\"indiho\"")).contains("did you mean 'INDIGO'?");
            assertThat(ScalarToolset.INSTANCE.problems("{\"URI\":1}")).contains("did you mean 'uri'?");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void patternThatBacktracksWithoutEnd_givesUp() {
        assertThat(ScalarToolset.problemsOf("word", "\"" + "a".repeat(200) + "b\""))
                .contains("string that matches ^(a+)+$");
        assertThat(ScalarToolset.problemsOf("word", "\"" + "a".repeat(200_000) + "b\""))
                .contains("string that matches ^(a+)+$");
    }
}
