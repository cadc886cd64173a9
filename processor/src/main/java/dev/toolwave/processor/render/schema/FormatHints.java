package dev.toolwave.processor.render.schema;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ScalarKind;
import dev.toolwave.processor.render.code.Names;
import java.util.Map;

/**
 * Describes the formats of strings for which JSON Schema has no format, or only an imprecise one. The hints are added to
 * descriptions.
 */
public final class FormatHints {

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("java.time.MonthDay", "ISO 8601 month and day, such as --12-01"),
            Map.entry("java.time.OffsetTime", "ISO 8601 time with offset, such as 10:15:30+01:00"),
            Map.entry("java.time.Period", "ISO 8601 period, such as P1Y2M3D"),
            Map.entry("java.time.Year", "ISO 8601 year, such as 2026"),
            Map.entry("java.time.YearMonth", "ISO 8601 year and month, such as 2026-12"),
            Map.entry("java.sql.Date", "ISO 8601 date, such as 2026-12-01"),
            Map.entry("java.sql.Time", "ISO 8601 local time without fractions, such as 10:15:30"),
            Map.entry("java.time.ZoneId", "time zone, such as Europe/Oslo"),
            Map.entry("java.time.ZoneOffset", "offset from UTC, such as +01:00"),
            Map.entry("java.util.Currency", "ISO 4217 currency code, such as EUR"),
            Map.entry("java.util.Locale", "BCP 47 language tag, such as en-GB"),
            Map.entry("java.util.regex.Pattern", "regular expression"));

    private FormatHints() {}

    /** Returns the format of strings of this kind; empty if the schema is precise enough. */
    public static String of(ScalarKind kind) {
        return switch (kind) {
            case LOCAL_TIME -> "ISO 8601 local time, such as 10:15:30";
            case LOCAL_DATE_TIME -> "ISO 8601 local date and time, such as 2026-12-01T10:15:30";
            case ZONED_DATE_TIME ->
                "ISO 8601 date and time with offset and zone, such as 2026-12-01T10:15:30+01:00[Europe/Paris]";
            case DURATION -> "ISO 8601 duration, such as PT1H30M";
            default -> "";
        };
    }

    /** Returns the format of strings for this class; empty if it is unknown. */
    public static String of(TypeName type) {
        return FORMS.getOrDefault(type.toString(), "");
    }

    /** Returns the description, followed by the format. */
    public static String describe(String description, String form) {
        if (form.isEmpty() || description.isEmpty()) {
            return description + capitalized(form);
        }
        return description.endsWith(".")
                ? description + " " + capitalized(form) + "."
                : description + " (" + form + ")";
    }

    private static String capitalized(String form) {
        return form.isEmpty() ? form : Names.capitalized(form);
    }
}
