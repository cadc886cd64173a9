package dev.toolwave.runtime.internal.json;

import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;

/** Says how a value is written as a text: by its {@code toString}, unless the schema promises another form. */
final class ResultTexts {

    private ResultTexts() {}

    /**
     * Returns the text of a value.
     *
     * @throws ResultFailure where the value has none that the schema allows
     */
    static String of(Object value) {
        if (value instanceof LocalDate date) {
            return DateTexts.text(date);
        }
        if (value instanceof Instant instant) {
            return DateTexts.text(instant);
        }
        if (value instanceof OffsetDateTime dateTime) {
            return DateTexts.text(dateTime);
        }
        if (value instanceof ZonedDateTime dateTime) {
            return DateTexts.text(dateTime);
        }
        if (value instanceof URI uri) {
            return UriTexts.text(uri);
        }
        if (value instanceof URL url) {
            return UrlTexts.text(url);
        }
        if (value instanceof Year year) {
            return DateTexts.text(year);
        }
        if (value instanceof YearMonth month) {
            return DateTexts.text(month);
        }
        return value.toString();
    }
}
