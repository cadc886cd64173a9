package dev.toolwave.processor.model;

import com.palantir.javapoet.TypeName;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The strings that decoders accept at run time. The rules are the same, so that a model could send each default or example that
 * compiles. The only exception is leap seconds, which Java's calendars do not support.
 */
public final class TextForms {

    private static final String SECONDS = "-?[0-9]+(\\.[0-9]{1,9})?S";

    /** The form of {@code Duration}. The format {@code duration} of JSON Schema allows years, but neither fractions nor signs. */
    public static final String DURATION = "-?P(-?[0-9]+D|(-?[0-9]+D)?T(-?[0-9]+H(-?[0-9]+M)?(" + SECONDS
            + ")?|-?[0-9]+M(" + SECONDS + ")?|" + SECONDS + "))";

    /** The protocols of URLs that every Java platform has. */
    public static final String PROTOCOL = "^(https?|ftp|file):";

    /** The form of a date in RFC 3339. */
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private static final String DATE_TIME =
            DATE + "[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|(?!-00:00)[+-][0-9]{2}:[0-9]{2})";

    private static final Map<String, Function<String, ?>> PARSERS = Map.ofEntries(
            Map.entry("java.time.Period", Period::parse),
            Map.entry("java.time.Year", Year::parse),
            Map.entry("java.time.YearMonth", YearMonth::parse),
            Map.entry("java.time.MonthDay", MonthDay::parse),
            Map.entry("java.time.OffsetTime", OffsetTime::parse),
            Map.entry("java.time.ZoneId", ZoneId::of),
            Map.entry("java.time.ZoneOffset", ZoneOffset::of),
            Map.entry("java.util.Currency", Currency::getInstance),
            Map.entry("java.util.Locale", TextForms::locale),
            Map.entry("java.util.regex.Pattern", Pattern::compile),
            Map.entry("java.nio.charset.Charset", Charset::forName),
            Map.entry("java.io.File", File::new));

    private TextForms() {}

    /** Accepts underscores, as the runtime does. */
    private static Locale locale(String tag) {
        if (tag.isEmpty()) {
            throw new IllformedLocaleException("empty");
        }
        return new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
    }

    /** Returns whether a decoder accepts a string for a scalar of this kind. */
    static boolean fits(String text, ScalarKind kind) {
        if (hasLoneSurrogate(text)) {
            return false;
        }
        return switch (kind) {
            case STRING -> true;
            case CHAR -> text.length() == 1;
            case PATH -> parses(text, Path::of);
            case LOCAL_DATE -> text.matches(DATE) && parses(text, LocalDate::parse);
            case LOCAL_TIME -> parses(text, LocalTime::parse);
            case LOCAL_DATE_TIME -> parses(text, LocalDateTime::parse);
            case INSTANT, DATE, OFFSET_DATE_TIME -> text.matches(DATE_TIME) && parses(text, OffsetDateTime::parse);
            case ZONED_DATE_TIME -> parses(text, ZonedDateTime::parse);
            case DURATION -> text.matches(DURATION) && parses(text, Duration::parse);
            case UUID -> parses(text, UUID::fromString) && isCanonical(text);
            case URI -> isUri(text);
            case URL -> Pattern.compile(PROTOCOL).matcher(text).find() && isUri(text) && isUrl(text);
            case BYTES -> parses(text, Base64.getDecoder()::decode);
            default -> false;
        };
    }

    /**
     * Returns whether strings can be checked against the factory of a class. An author's own factory is available only at run
     * time.
     */
    static boolean isKnown(TypeName textType) {
        return PARSERS.containsKey(textType.toString());
    }

    /**
     * Returns whether the factory of a class accepts a string. If the factory is not known, any string without lone surrogates
     * fits.
     */
    static boolean fits(String text, TypeName textType) {
        Function<String, ?> parser = PARSERS.get(textType.toString());
        return !hasLoneSurrogate(text) && (parser == null || parses(text, parser));
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(codePoint -> Character.getType(codePoint) == Character.SURROGATE);
    }

    private static boolean isCanonical(String uuid) {
        return UUID.fromString(uuid).toString().equals(uuid.toLowerCase(Locale.ROOT));
    }

    /** Java also accepts non-ASCII letters, and brackets in a query or fragment, which RFC 3986 requires to be escaped. */
    private static boolean isUri(String text) {
        String tail = text.substring(Math.min(indexOf('?', text), indexOf('#', text)));
        return parses(text, URI::create)
                && URI.create(text).toASCIIString().equals(text)
                && tail.indexOf('[') < 0
                && tail.indexOf(']') < 0;
    }

    private static boolean isUrl(String uri) {
        try {
            return URI.create(uri).toURL() != null;
        } catch (MalformedURLException badPort) {
            return false;
        }
    }

    private static int indexOf(char delimiter, String text) {
        int index = text.indexOf(delimiter);
        return index < 0 ? text.length() : index;
    }

    private static boolean parses(String text, Function<String, ?> parse) {
        try {
            return parse.apply(text) != null;
        } catch (RuntimeException malformed) {
            return false;
        }
    }
}
