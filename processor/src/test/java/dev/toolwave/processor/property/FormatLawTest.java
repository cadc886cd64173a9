package dev.toolwave.processor.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.toolwave.processor.fixture.Json;
import dev.toolwave.processor.fixture.SampleTools;
import dev.toolwave.processor.fixture.SchemaJudge;
import dev.toolwave.runtime.ToolResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Law 11 at the edges of each format: texts that one parser takes and another does not. */
class FormatLawTest {

    private static SampleTools tools;

    @BeforeAll
    static void compile() {
        tools = SampleTools.of("""
                @Tool("t") public LocalDate date(LocalDate v) { return v; }
                @Tool("t") public Instant instant(Instant v) { return v; }
                @Tool("t") public OffsetDateTime offset(OffsetDateTime v) { return v; }
                @Tool("t") public ZonedDateTime zoned(ZonedDateTime v) { return v; }
                @Tool("t") public Duration duration(Duration v) { return v; }
                @Tool("t") public UUID uuid(UUID v) { return v; }
                @Tool("t") public URI uri(URI v) { return v; }
                @Tool("t") public URL url(URL v) { return v; }
                @Tool("t") public Year year(Year v) { return v; }
                @Tool("t") public YearMonth month(YearMonth v) { return v; }
                @Tool("t") public String email(@Email String v) { return v; }
                @Tool("t") public char letter(char v) { return v; }
                @Tool("t") public Map<Integer, String> numbered(Map<Integer, String> v) { return v; }
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01", "2024-02-29", "2026-02-29", "2026-13-01", "26-1-1", "2026-1-01", "+12026-12-01",
                        "-2026-12-01",
                "0000-01-01", "20261201", "2026-335", "2026-W49-2", "2026-12-01T00:00:00Z", " 2026-12-01",
                        "2026-12-01Z", ""
            })
    void date_agreesWithItsSchema(String text) {
        check("date", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T10:15:30Z",
                "2026-12-01T10:15:30.123456789Z",
                "2026-12-01T10:15:30+01:00",
                "2026-12-01T10:15:30",
                "2026-12-01 10:15:30",
                "2026-12-01T10:15Z",
                "2026-12-01T10:15:00Z",
                "2026-12-01T00:00:00+02:00",
                "2026-12-01T24:00:00Z",
                "2026-12-01T10:15:30+0100",
                "2026-12-01T10:15:30+01",
                "2026-12-01",
                "2026-12-01T10:15:30+01:00[Europe/Paris]",
                "2026-02-30T10:15:30Z",
                "2026-12-01T10:15:30.Z",
                "2026-12-01t10:15:30z",
                "2026-12-01T10:15:30-00:00",
                "2026-12-01T10:15:30+01:00:30",
                "2016-12-31T23:59:60Z",
                "2016-12-31T23:58:60Z",
                "2016-12-30T23:59:60Z",
                "+12026-12-01T10:15:30Z",
                "10:15:30Z",
                ""
            })
    void dateTime_agreesWithItsSchema(String text) {
        check("instant", text);
        check("offset", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T10:15:30Z",
                "2026-12-01T00:00:00+02:00",
                "2026-12-01T10:15:00.5+01:00[Europe/Paris]",
                "2026-10-25T02:30:00+01:00[Europe/Paris]",
                "2026-12-01T10:15:00Z[UTC]"
            })
    void zonedDateTime_comesBackAsItWas(String text) {
        check("zoned", text);
        assertThat(tools.text(
                        "zoned",
                        Json.write(JsonNodeFactory.instance.objectNode().put("v", text))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT1H30M",
                "PT5S",
                "P1D",
                "PT36H",
                "P2DT3H",
                "PT0S",
                "PT1.5S",
                "PT-5S",
                "-PT5S",
                "P1Y",
                "P1M",
                "P1W",
                "pt5s",
                "+PT5S",
                "PT1,5S",
                "PT1.S",
                "PT-0.5S",
                "P1DT",
                "PT5M1S",
                "P1DT1H1M1.5S",
                "PT",
                "P",
                "5s",
                "PT1H5S",
                ""
            })
    void duration_agreesWithItsSchema(String text) {
        check("duration", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123e4567-e89b-12d3-a456-426614174000",
                "123E4567-E89B-12D3-A456-426614174000",
                "123e4567e89b12d3a456426614174000",
                "1-1-1-1-1",
                "{123e4567-e89b-12d3-a456-426614174000}",
                "urn:uuid:123e4567-e89b-12d3-a456-426614174000",
                "00000000-0000-0000-0000-000000000000",
                ""
            })
    void uuid_agreesWithItsSchema(String text) {
        check("uuid", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c#d",
                "urn:isbn:0451450523",
                "mailto:a@example.org",
                "a/b",
                "/a",
                "#a",
                "//example.org",
                "http://a b",
                "http://[::1]/",
                "http://exa%mple.org",
                "http://example.org/é",
                "http://example.org/a[b]",
                "http://example.org/?a[]=1",
                "1http://a",
                ""
            })
    void uri_agreesWithItsSchema(String text) {
        check("uri", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c#d",
                "HTTPS://example.org",
                "http://[::1]:8080/",
                "file:/a/b.txt",
                "ftp://example.org/a",
                "jar:file:/a.jar!/b",
                "gopher://example.org",
                "example.org",
                "//example.org",
                "http://example.org/é",
                "http://example.org/?a[]=1",
                "http://a b",
                ""
            })
    void url_agreesWithItsSchema(String text) {
        check("url", text);
    }

    @ParameterizedTest
    @CsvSource({
        "year,2026",
        "year,0005",
        "year,-0001",
        "year,+12026",
        "month,2026-12",
        "month,+12026-12",
        "month,-0001-01"
    })
    void yearsFarAway_comeBackAsTheyWere(String tool, String text) {
        assertThat(tools.text(tool, "{\"v\":\"" + text + "\"}")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org",
                "first.last@sub.example.com",
                "a",
                "a@",
                "@a.org",
                "a@b@c.org",
                "a b@example.org",
                "a+b@example.org",
                "a..b@example.org",
                "a@-example.org",
                "a@example..org",
                "a@localhost",
                ""
            })
    void email_agreesWithItsSchema(String text) {
        check("email", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "\n", "😀", "ab", ""})
    void letter_agreesWithItsSchema(String text) {
        check("letter", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "+1", "01", "1.0", "1e2", " 1", "a", "١", ""})
    void numberedKey_agreesWithItsSchema(String key) {
        check("numbered", JsonNodeFactory.instance.objectNode().put(key, "x"));
    }

    private static void check(String tool, String text) {
        check(tool, JsonNodeFactory.instance.textNode(text));
    }

    private static void check(String tool, JsonNode value) {
        JsonNode arguments = JsonNodeFactory.instance.objectNode().set("v", value);
        ToolResult result = tools.call(tool, Json.write(arguments));
        assertThat(!result.isError())
                .as("%s takes %s, whose schema is %s: %s", tool, value, tools.property(tool, "v"), result.text())
                .isEqualTo(SchemaJudge.of(tools.schema(tool)).accepts(arguments));
        if (!result.isError()) {
            JsonNode output = Json.read(tools.definition(tool).outputSchema());
            assertThat(SchemaJudge.of(output).faults(Json.read(result.structuredJson())))
                    .as("%s gives %s", tool, result.structuredJson())
                    .isEmpty();
        }
    }
}
