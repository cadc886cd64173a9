package dev.toolwave.runtime.internal.json.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.toolwave.runtime.internal.json.NameSuggester;
import dev.toolwave.runtime.internal.json.SafeText;
import dev.toolwave.runtime.internal.json.Surrogates;
import dev.toolwave.runtime.internal.json.TimeFormats;
import dev.toolwave.runtime.internal.json.UriFormats;
import dev.toolwave.runtime.spi.EnumNames;
import dev.toolwave.runtime.spi.NumberRule;
import dev.toolwave.runtime.spi.TextRule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of one call, or the result of a tool that another process sent. This class reads strings, numbers and other
 * scalars, and values without a schema, in which null is a value.
 */
final class JsonArgumentReader extends StructureReader {

    private static final String OUT_OF_RANGE = "number out of range";

    private final int maxNumberLength;

    /**
     * Creates a reader.
     *
     * @param isResult whether the JSON is a result, which may have unknown properties and leaves out those that are null
     */
    JsonArgumentReader(ArgumentCursor cursor, boolean isLenient, boolean isResult) {
        super(cursor, isLenient, isResult);
        this.maxNumberLength = cursor.limits().numberLength();
    }

    @Override
    public @Nullable String readString(TextRule rule) {
        String text = text("string");
        if (text == null || StringConstraints.allows(rule, text)) {
            return text;
        }
        cursor.addExpected(StringConstraints.expected(rule), StringConstraints.got(text));
        return null;
    }

    @Override
    public char readChar() {
        String text = text("string of 1 character");
        if (text == null) {
            return 0;
        }
        if (text.length() != 1) {
            boolean isOne = text.codePointCount(0, text.length()) == 1;
            cursor.addExpected(
                    "string of 1 character", isOne ? "character beyond U+FFFF" : StringConstraints.got(text));
            return 0;
        }
        return text.charAt(0);
    }

    @Override
    public boolean readBoolean() {
        if (cursor.token() == JsonToken.VALUE_TRUE || cursor.token() == JsonToken.VALUE_FALSE) {
            return cursor.token() == JsonToken.VALUE_TRUE;
        }
        if (cursor.token() != JsonToken.VALUE_STRING) {
            cursor.addMismatch("boolean");
            return false;
        }
        String text = text("boolean");
        if (text != null && !text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            cursor.addUnexpected("boolean", text);
        }
        return "true".equalsIgnoreCase(text);
    }

    @Override
    public byte readByte(NumberRule rule) {
        return (byte) integer(Byte.MIN_VALUE, Byte.MAX_VALUE, rule);
    }

    @Override
    public short readShort(NumberRule rule) {
        return (short) integer(Short.MIN_VALUE, Short.MAX_VALUE, rule);
    }

    @Override
    public int readInt(NumberRule rule) {
        return (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE, rule);
    }

    @Override
    public long readLong(NumberRule rule) {
        return integer(Long.MIN_VALUE, Long.MAX_VALUE, rule);
    }

    @Override
    public @Nullable BigInteger readBigInteger(NumberRule rule) {
        BigInteger value = exactInteger();
        return value == null || isAllowed(value, rule) ? value : null;
    }

    @Override
    public float readFloat(NumberRule rule) {
        BigDecimal exact = decimal("number");
        if (exact == null) {
            return 0;
        }
        float value = exact.floatValue();
        if (Float.isInfinite(value)) {
            cursor.addExpected("number of at most " + Float.MAX_VALUE, OUT_OF_RANGE);
            return 0;
        }
        return isAllowed("number", exact, rule) ? value : 0;
    }

    @Override
    public double readDouble(NumberRule rule) {
        if (NumberConstraints.allowsAll(rule)
                && (cursor.token() == JsonToken.VALUE_NUMBER_INT || cursor.token() == JsonToken.VALUE_NUMBER_FLOAT)) {
            return finite(plainDouble());
        }
        BigDecimal exact = decimal("number");
        return exact != null && isAllowed("number", exact, rule) ? finite(exact.doubleValue()) : 0;
    }

    @Override
    public @Nullable BigDecimal readBigDecimal(NumberRule rule) {
        BigDecimal value = decimal("number");
        return value == null || isAllowed("number", value, rule) ? value : null;
    }

    @Override
    public <E extends Enum<E>> @Nullable E readEnum(EnumNames<E> names) {
        if (cursor.token() == null) {
            return null;
        }
        String text = text(SafeText.choices(names.names()));
        if (text == null) {
            return null;
        }
        int index = NameSuggester.indexOf(text, names.names());
        if (index >= 0) {
            return names.constants().get(index);
        }
        cursor.add("", SafeText.choices(names.names()), cursor.got(text), cursor.didYouMean(text, names.names()));
        return null;
    }

    @Override
    public @Nullable LocalDate readLocalDate() {
        return time("date, for example 2026-12-01", TimeFormats::parseDate);
    }

    @Override
    public @Nullable LocalTime readLocalTime() {
        return time("time, for example 10:15:30", LocalTime::parse);
    }

    @Override
    public @Nullable LocalDateTime readLocalDateTime() {
        return time("date and time, for example 2026-12-01T10:15:30", LocalDateTime::parse);
    }

    @Override
    public @Nullable Instant readInstant() {
        return time("date-time, for example 2026-12-01T10:15:30Z", TimeFormats::parseInstant);
    }

    @Override
    public @Nullable OffsetDateTime readOffsetDateTime() {
        return time("date-time, for example 2026-12-01T10:15:30+01:00", TimeFormats::parseOffsetDateTime);
    }

    @Override
    public @Nullable ZonedDateTime readZonedDateTime() {
        return time("date-time, for example 2026-12-01T10:15:30+01:00[Europe/Paris]", ZonedDateTime::parse);
    }

    @Override
    public @Nullable Duration readDuration() {
        return time("duration, for example PT1H30M", TimeFormats::parseDuration);
    }

    @Override
    public @Nullable UUID readUuid() {
        return readText("UUID", JsonArgumentReader::uuid);
    }

    @Override
    public @Nullable URI readUri() {
        return readText("URI", UriFormats::parseUri);
    }

    @Override
    public @Nullable URL readUrl() {
        return readText("absolute URL", UriFormats::parseUrl);
    }

    @Override
    public @Nullable Path readPath() {
        return readText("path", Path::of);
    }

    @Override
    public byte @Nullable [] readBytes() {
        return readText("base64", Base64.getDecoder()::decode);
    }

    @Override
    public <T> @Nullable T readText(TextRule rule, String expected, TextParser<? extends T> parser) {
        String text = text("string (" + expected + ")");
        if (text == null) {
            return null;
        }
        if (!StringConstraints.allows(rule, text)) {
            cursor.addExpected(StringConstraints.expected(rule), StringConstraints.got(text));
            return null;
        }
        boolean isString = cursor.token() == JsonToken.VALUE_STRING;
        return parse(text, "string (" + expected + ")", isString ? "string" : cursor.got(text), parser);
    }

    @Override
    public @Nullable Object readAny() {
        JsonToken token = cursor.token();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> anyObject();
            case START_ARRAY -> anyArray();
            case VALUE_STRING -> text("string");
            case VALUE_NUMBER_INT -> anyInteger();
            case VALUE_NUMBER_FLOAT -> decimal("number");
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    @Override
    public @Nullable Map<String, @Nullable Object> readAnyObject() {
        return cursor.isAtObject() ? anyObject() : null;
    }

    @Override
    public <T> @Nullable T readForeign(Class<T> type) {
        int before = cursor.problemCount();
        Object plain = readAny();
        return plain == null || cursor.problemCount() > before ? null : new ForeignReader(cursor).read(plain, type);
    }

    private Map<String, @Nullable Object> anyObject() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        ArgumentFrame frame = cursor.push();
        while (cursor.toValue(frame)) {
            String name = nameOf(frame);
            if (members.containsKey(name)) {
                cursor.addProblem(REPEATED);
                cursor.skipValue();
            } else if (Surrogates.hasLone(name)) {
                cursor.addExpected("a key without lone surrogates", "string");
                cursor.skipValue();
            } else {
                members.put(name, readAny());
            }
        }
        cursor.pop();
        return members;
    }

    private List<@Nullable Object> anyArray() {
        List<@Nullable Object> elements = new ArrayList<>();
        ArgumentFrame frame = cursor.push();
        for (JsonToken next = cursor.advance(); next != null && next != JsonToken.END_ARRAY; next = cursor.advance()) {
            frame.index++;
            elements.add(readAny());
        }
        cursor.pop();
        return elements;
    }

    private @Nullable Number anyInteger() {
        try {
            return cursor.parser().getNumberValue();
        } catch (IOException e) {
            cursor.fail(e);
            return null;
        }
    }

    private <T> @Nullable T time(String expected, TextParser<? extends T> parser) {
        String text = text("string (" + expected + ")");
        return text == null ? null : parse(text, "string (" + expected + ")", cursor.got(text), parser);
    }

    /** Returns a string, or a number with its spelling; records it and returns null if there is neither. */
    private @Nullable String text(String expected) {
        if (!ArgumentCursor.isText(cursor.token())) {
            cursor.addMismatch(expected);
            return null;
        }
        try {
            String text = cursor.parser().getText();
            if (!Surrogates.hasLone(text)) {
                return text;
            }
            cursor.addExpected(expected, "string with a lone surrogate");
        } catch (IOException e) {
            cursor.fail(e);
        }
        return null;
    }

    private long integer(long min, long max, NumberRule rule) {
        if (cursor.token() == JsonToken.VALUE_NUMBER_INT) {
            try {
                JsonParser parser = cursor.parser();
                if (NumberConstraints.allowsAll(rule) && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
                    return within(parser.getLongValue(), min, max);
                }
            } catch (IOException e) {
                cursor.fail(e);
                return 0;
            }
        }
        BigInteger exact = exactInteger();
        if (exact == null) {
            return 0;
        }
        if (exact.bitLength() >= Long.SIZE) {
            addOutOfRange(min, max);
            return 0;
        }
        return isAllowed(exact, rule) ? within(exact.longValue(), min, max) : 0;
    }

    private long within(long value, long min, long max) {
        if (value < min || value > max) {
            addOutOfRange(min, max);
            return 0;
        }
        return value;
    }

    private void addOutOfRange(long min, long max) {
        cursor.addExpected("integer from " + min + " to " + max, OUT_OF_RANGE);
    }

    private @Nullable BigInteger exactInteger() {
        BigDecimal exact = decimal("integer");
        if (exact == null) {
            return null;
        }
        if (exact.signum() != 0 && exact.precision() - exact.scale() > maxNumberLength) {
            cursor.addExpected("integer of at most " + maxNumberLength + " digits", OUT_OF_RANGE);
            return null;
        }
        if (exact.stripTrailingZeros().scale() > 0) {
            cursor.addExpected("integer", SafeText.number(exact, "number with a fraction"));
            return null;
        }
        return exact.toBigIntegerExact();
    }

    /** Returns a number, also from a string; records it and returns null if there is none. */
    private @Nullable BigDecimal decimal(String expected) {
        boolean isText = cursor.token() == JsonToken.VALUE_STRING;
        if (!ArgumentCursor.isText(cursor.token())) {
            cursor.addMismatch(expected);
            return null;
        }
        String text = text(expected);
        if (text == null) {
            return null;
        }
        BigDecimal number = NumberConstraints.parse(text, maxNumberLength);
        if (number == null) {
            cursor.addExpected(expected, isText ? SafeText.value(text) : OUT_OF_RANGE);
        }
        return number;
    }

    private double plainDouble() {
        try {
            return cursor.parser().getDoubleValue();
        } catch (IOException e) {
            cursor.fail(e);
            return 0;
        }
    }

    private double finite(double value) {
        if (Double.isInfinite(value)) {
            cursor.addExpected("number of at most " + Double.MAX_VALUE, OUT_OF_RANGE);
            return 0;
        }
        return value;
    }

    private boolean isAllowed(BigInteger value, NumberRule rule) {
        return NumberConstraints.allowsAll(rule) || isAllowed("integer", new BigDecimal(value), rule);
    }

    private boolean isAllowed(String kind, BigDecimal value, NumberRule rule) {
        if (NumberConstraints.allows(rule, value)) {
            return true;
        }
        cursor.addExpected(NumberConstraints.expected(kind, rule), OUT_OF_RANGE);
        return false;
    }

    /** Java's own parser also accepts shorter groups of digits. */
    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not the canonical form");
        }
        return uuid;
    }
}
