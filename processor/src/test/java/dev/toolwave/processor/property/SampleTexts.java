package dev.toolwave.processor.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts of the forms that a schema can ask for: by format, by pattern, by encoding, or in the words of a description. */
final class SampleTexts {

    private static final Map<String, List<String>> BY_FORMAT = Map.of(
            "date",
            List.of("2026-12-01", "2024-02-29", "0001-01-01", "9999-12-31", "1969-07-20"),
            "date-time",
            List.of(
                    "2026-12-01T10:15:30Z",
                    "2026-12-01T10:15:30.123+02:00",
                    "1969-12-31T23:59:59.999999999Z",
                    "2024-02-29T00:00:00-11:30",
                    "2026-12-01T10:15:30+00:00"),
            "uuid",
            List.of("123e4567-e89b-12d3-a456-426614174000", "00000000-0000-0000-0000-000000000000"),
            "uri-reference",
            List.of("a/b", "", "https://example.org/a?b=c#d", "urn:isbn:0451450523", "mailto:a@example.org"),
            "uri",
            List.of("https://example.org/a?b=c#d", "http://localhost:8080", "file:/a/b", "ftp://example.org"),
            "email",
            List.of("a@example.org", "first.last@sub.example.com"));
    private static final List<String> DURATIONS =
            List.of("PT1H30M", "PT5S", "P1D", "P2DT3H", "PT36H", "PT0.5S", "PT-1.5S", "-PT5M", "PT0S");
    private static final Map<String, List<String>> BY_TYPE = byType();
    /** The types whose form only a description says. */
    static final List<String> TYPES = List.copyOf(BY_TYPE.keySet());

    private SampleTexts() {}

    private static Map<String, List<String>> byType() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("LocalTime", List.of("10:15:30", "00:00", "23:59:59.5"));
        texts.put("LocalDateTime", List.of("2026-12-01T10:15:30", "2026-12-01T00:00"));
        texts.put(
                "ZonedDateTime",
                List.of("2026-12-01T10:15:00+01:00[Europe/Paris]", "2026-06-01T10:15:30Z", "2026-06-01T10:15+02:00"));
        texts.put("Period", List.of("P1Y2M3D", "P10D"));
        texts.put("Year", List.of("2026"));
        texts.put("YearMonth", List.of("2026-12"));
        texts.put("MonthDay", List.of("--12-03"));
        texts.put("ZoneId", List.of("Europe/Oslo", "UTC"));
        texts.put("Locale", List.of("en-US", "de"));
        texts.put("Currency", List.of("NOK", "EUR"));
        texts.put("Path", List.of("some/file.txt", "a b"));
        texts.put("Regex", List.of("a+b?", "\\d{3}"));
        return texts;
    }

    /** Returns texts of a form, empty where the schema says nothing of one. */
    static List<String> of(JsonNode schema) {
        String description = schema.path("description").asText();
        int mark = description.indexOf("text:");
        if (mark >= 0) {
            return BY_TYPE.get(description.substring(mark + 5).split("\\W", 2)[0]);
        }
        if (schema.has("contentEncoding")) {
            return List.of("", "AA==", "SGVsbG8sIHdvcmxkIQ==", "/+8=");
        }
        if (schema.has("pattern") && !schema.has("format")) {
            return byPattern(schema.get("pattern").textValue());
        }
        return BY_FORMAT.getOrDefault(schema.path("format").asText(), List.of());
    }

    private static List<String> byPattern(String pattern) {
        return switch (pattern) {
            case "^[a-c]{2,4}$" -> List.of("ab", "ccc", "abca");
            case "^\\d+(\\.\\d+)?$" -> List.of("1", "12.5", "007");
            default -> isDuration(pattern) ? DURATIONS : List.of();
        };
    }

    /** Returns whether a pattern is that of durations. */
    static boolean isDuration(String pattern) {
        return pattern.startsWith("^-?P(");
    }

    /** Returns whether JSON Schema alone cannot say which texts are taken. */
    static boolean isBeyondSchema(JsonNode schema) {
        return schema.has("contentEncoding")
                || schema.path("description").asText().contains("text:");
    }
}
