package dev.toolwave.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.fixture.SampleTools;
import dev.toolwave.runtime.ToolResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the compiler takes for a default or an example is what the decoder takes for an argument, for every type that is a text. */
class LiteralAgreementTest {

    private static final List<String> SCALARS = List.of(
            "String",
            "Character",
            "byte[]",
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "Instant",
            "OffsetDateTime",
            "ZonedDateTime",
            "Duration",
            "UUID",
            "URI",
            "URL",
            "Path");
    private static final List<ScalarKind> KINDS = List.of(
            ScalarKind.STRING,
            ScalarKind.CHAR,
            ScalarKind.BYTES,
            ScalarKind.LOCAL_DATE,
            ScalarKind.LOCAL_TIME,
            ScalarKind.LOCAL_DATE_TIME,
            ScalarKind.INSTANT,
            ScalarKind.OFFSET_DATE_TIME,
            ScalarKind.ZONED_DATE_TIME,
            ScalarKind.DURATION,
            ScalarKind.UUID,
            ScalarKind.URI,
            ScalarKind.URL,
            ScalarKind.PATH);
    private static final List<String> CLASSES = List.of(
            "java.time.Period",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.MonthDay",
            "java.time.OffsetTime",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.util.Currency",
            "java.util.Locale",
            "java.util.regex.Pattern",
            "java.nio.charset.Charset",
            "java.io.File");
    /** Texts that one parser takes and another does not. */
    private static final List<String> TRICKY = List.of(
            "",
            " ",
            "a",
            "é",
            "😀",
            "ab",
            "x\\u0000y",
            "\\ud800",
            "(",
            "a b",
            "2026-12-01",
            "+12026-12-01",
            "-2026-12-01",
            "0000-01-01",
            "20261201",
            "2026-W49-2",
            "2026-02-29",
            " 2026-12-01",
            "10:15",
            "10:15:30",
            "24:00",
            "10:15:30.123456789",
            "10:15:60",
            "1:5",
            "2026-12-01T10:15",
            "2026-12-01T10:15:30",
            "2026-12-01t10:15:30",
            "2026-12-01 10:15:30",
            "+12026-12-01T00:00",
            "2026-12-01T10:15:30Z",
            "2026-12-01t10:15:30z",
            "2026-12-01T10:15Z",
            "2026-12-01T24:00:00Z",
            "2026-12-01T10:15:30-00:00",
            "2026-12-01T10:15:30+01",
            "2026-12-01T10:15:30+01:00:30",
            "2026-12-01T10:15:30.1234567890Z",
            "2016-12-31T23:58:60Z",
            "2026-12-01T10:15:30+01:00",
            "2026-12-01T10:15:30+01:00[Europe/Paris]",
            "2026-12-01T10:15:30Z[UTC]",
            "2026-12-01T10:15:30[UTC]",
            "PT5S",
            "pt5s",
            "+PT5S",
            "PT1,5S",
            "PT1.S",
            "P1DT",
            "PT",
            "P",
            "P1D",
            "P1W",
            "P1Y2M3D",
            "p1y",
            "-P1Y",
            "P1Y-2M",
            "PT-0.5S",
            "PT9999999999999999999S",
            "123e4567-e89b-12d3-a456-426614174000",
            "123E4567-E89B-12D3-A456-426614174000",
            "1-1-1-1-1",
            "123e4567e89b12d3a456426614174000",
            "https://example.org/a?b=c#d",
            "http://example.org/é",
            "http://example.org/?a[]=1",
            "http://[::1]/",
            "HTTP://a",
            "file:/a",
            "jar:file:/a!/b",
            "mailto:a@b",
            "http:",
            "http://a:999999999999",
            "//example.org",
            "a/b",
            "AA==",
            "AA=",
            "AA",
            "A",
            "AA==\\n",
            "__==",
            "++==",
            "2026",
            "+12026",
            "12026",
            "5",
            "0005",
            "2026-12",
            "+12026-12",
            "2026-1",
            "--12-03",
            "--2-30",
            "10:15:30+01:00",
            "10:15Z",
            "Europe/Oslo",
            "Mars/Base",
            "Z",
            "+1",
            "+01:00",
            "+25:00",
            "EUR",
            "eur",
            "XYZ",
            "en-GB",
            "en_GB",
            "UTF-8",
            "utf8",
            "no such",
            "a+b?",
            "[a");

    @Test
    void everyTextType_takesTheSameTextsWhenCompiledAndWhenRun() {
        List<String> types = new ArrayList<>(SCALARS);
        types.addAll(CLASSES);
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < types.size(); i++) {
            source.append("@Tool(\"t\") public void t%d(%s v) {}%n".formatted(i, types.get(i)));
        }
        SampleTools tools = SampleTools.of(source.toString());
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            ValueType type = i < SCALARS.size()
                    ? new ValueType.Scalar(ClassName.OBJECT, KINDS.get(i), Constraints.NONE)
                    : new ValueType.TextValue(ClassName.bestGuess(types.get(i)), "", "", Constraints.NONE);
            for (String text : TRICKY) {
                String json = "\"" + text + "\"";
                boolean compiles = Literal.read(json, type).isPresent();
                ToolResult result = tools.call("t" + i, "{\"v\":" + json + "}");
                if (compiles == result.isError()) {
                    disagreements.add(
                            types.get(i) + " " + json + " compiles: " + compiles + ", runs: " + result.text());
                }
            }
        }
        assertThat(disagreements).isEmpty();
    }

    @Test
    void defaultThatOnlyAnAuthorsClassKnows_isRefused() {
        String type = """
                public static final class Code {
                    private final String text;
                    private Code(String text) { this.text = text; }
                    public static Code valueOf(String text) { return new Code(text); }
                    @Override public String toString() { return text; }
                }
                """;

        assertThat(SampleTools.errors(type + "@Tool(\"t\") public void f(@Param(defaultValue = \"a\") Code c) {}"))
                .containsExactly("TW215");
        assertThat(SampleTools.errors(type + "@Tool(\"t\") public void f(@Param(examples = \"a\") Code c) {}"))
                .isEmpty();
        assertThat(SampleTools.errors("@Tool(\"t\") public void f(@Param(defaultValue = \"XYZ\") Currency c) {}"))
                .containsExactly("TW215");
        assertThat(SampleTools.errors("@Tool(\"t\") public void f(@Param(defaultValue = \"EUR\") Currency c) {}"))
                .isEmpty();
    }
}
