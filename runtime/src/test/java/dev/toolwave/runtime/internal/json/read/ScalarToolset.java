package dev.toolwave.runtime.internal.json.read;

import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.EnumNames;
import dev.toolwave.runtime.spi.NumberRule;
import dev.toolwave.runtime.spi.PropertyNames;
import dev.toolwave.runtime.spi.ResultWriter;
import dev.toolwave.runtime.spi.TextRule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A toolset as the processor generates it, for a tool with one optional parameter of every scalar type. */
public final class ScalarToolset extends FixtureToolset {

    public enum Color {
        RED,
        GREEN,
        INDIGO
    }

    public static final ScalarToolset INSTANCE = new ScalarToolset();

    public static final List<String> NAMES = List.of(
            "string",
            "char",
            "boolean",
            "byte",
            "short",
            "int",
            "long",
            "bigInteger",
            "float",
            "double",
            "bigDecimal",
            "enum",
            "localDate",
            "localTime",
            "localDateTime",
            "instant",
            "offsetDateTime",
            "zonedDateTime",
            "duration",
            "uuid",
            "uri",
            "path",
            "bytes",
            "year",
            "short string",
            "percent",
            "even",
            "word");

    private static final PropertyNames SCALARS = PropertyNames.optional(NAMES.toArray(String[]::new));
    public static final EnumNames<Color> COLORS =
            EnumNames.of(Color.RED, "RED").and(Color.GREEN, "green").and(Color.INDIGO, "INDIGO");
    private static final TextRule SHORT = TextRule.length(2, 3);
    private static final TextRule WORD = TextRule.ANY.pattern("^(a+)+$");
    private static final NumberRule PERCENT = NumberRule.ANY.minimum("0").exclusiveMaximum("100");
    private static final NumberRule EVEN =
            NumberRule.ANY.multipleOf("0.2").exclusiveMinimum("-1").maximum("9");

    private record ScalarArguments(List<@Nullable Object> values) implements Arguments {
        @Override
        public @Nullable Object get(int index) {
            return values.get(index);
        }
    }

    /** Returns the value of the parameter with this name, of a call with nothing else. */
    public static @Nullable Object read(String name, String value) {
        return INSTANCE.argument(NAMES.indexOf(name), "{\"" + name + "\":" + value + "}");
    }

    /** Returns the problems of the value of a parameter; empty if there are none. */
    public static String problemsOf(String name, String value) {
        return INSTANCE.problems("{\"" + name + "\":" + value + "}");
    }

    @Override
    public @Nullable Arguments readArguments(int tool, ArgumentReader in) {
        if (!in.beginObject(SCALARS)) {
            return null;
        }
        Object[] values = new Object[NAMES.size()];
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            values[property] = readScalar(property, in);
        }
        return in.endObject() ? new ScalarArguments(Arrays.asList(values)) : null;
    }

    private static @Nullable Object readScalar(int property, ArgumentReader in) {
        return switch (property) {
            case 0 -> in.readString(TextRule.ANY);
            case 1 -> in.readChar();
            case 2 -> in.readBoolean();
            case 3 -> in.readByte(NumberRule.ANY);
            case 4 -> in.readShort(NumberRule.ANY);
            case 5 -> in.readInt(NumberRule.ANY);
            case 6 -> in.readLong(NumberRule.ANY);
            case 7 -> in.readBigInteger(NumberRule.ANY);
            case 8 -> in.readFloat(NumberRule.ANY);
            case 9 -> in.readDouble(NumberRule.ANY);
            case 10 -> in.readBigDecimal(NumberRule.ANY);
            case 11 -> in.readEnum(COLORS);
            case 12 -> in.readLocalDate();
            case 13 -> in.readLocalTime();
            case 14 -> in.readLocalDateTime();
            case 15 -> in.readInstant();
            case 16 -> in.readOffsetDateTime();
            case 17 -> in.readZonedDateTime();
            case 18 -> in.readDuration();
            case 19 -> in.readUuid();
            case 20 -> in.readUri();
            case 21 -> in.readPath();
            case 22 -> in.readBytes();
            case 23 -> in.readText("year", Year::parse);
            case 24 -> in.readString(SHORT);
            case 25 -> in.readInt(PERCENT);
            case 26 -> in.readDouble(EVEN);
            case 27 -> in.readString(WORD);
            default -> throw new AssertionError(property);
        };
    }

    /** Writes a value as a generated encoder for its type would, in an array, so that strings are JSON, too. */
    @Override
    public void writeResult(int tool, @Nullable Object value, ResultWriter out) {
        out.beginArray();
        if (value instanceof String text) {
            out.string(text);
        } else if (value instanceof Boolean bool) {
            out.bool(bool);
        } else if (value instanceof Byte number) {
            out.number((int) number);
        } else if (value instanceof Short number) {
            out.number((int) number);
        } else if (value instanceof Integer number) {
            out.number((int) number);
        } else if (value instanceof Long number) {
            out.number((long) number);
        } else if (value instanceof BigInteger number) {
            out.number(number);
        } else if (value instanceof Float number) {
            out.number((float) number);
        } else if (value instanceof Double number) {
            out.number((double) number);
        } else if (value instanceof BigDecimal number) {
            out.number(number);
        } else if (value instanceof Color color) {
            out.constant(COLORS, color);
        } else if (value instanceof byte[] bytes) {
            out.bytes(bytes);
        } else {
            out.text(value);
        }
        out.endArray();
    }
}
