package dev.toolwave.runtime.internal.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonToken;
import dev.toolwave.runtime.spi.EnumNames;
import dev.toolwave.runtime.spi.PropertyNames;
import dev.toolwave.runtime.spi.SizeRule;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads maps: as objects, or as arrays of {@code {"key": ..., "value": ...}}, which is how a strict schema without open objects
 * has them.
 */
abstract class MapReader extends StructureReader {

    private static final String KEY = "key";
    private static final String VALUE = "value";
    private static final PropertyNames PAIR = PropertyNames.required(KEY, VALUE);

    MapReader(ArgumentCursor cursor, boolean lenient) {
        super(cursor, lenient);
    }

    @Override
    public final boolean beginMap(SizeRule rule) {
        boolean isPairs = cursor.token() == JsonToken.START_ARRAY;
        if (!isPairs && !cursor.isAtObject()) {
            return false;
        }
        ArgumentFrame map = cursor.push();
        map.limit(rule);
        map.isPairs = isPairs;
        return true;
    }

    @Override
    public final @Nullable String nextKey() {
        if (cursor.frame().isPair()) {
            endPair();
        }
        ArgumentFrame map = cursor.frame();
        return map.isPairs ? nextPair(map) : nextName(map);
    }

    @Override
    public final <T> @Nullable T key(String key, String expected, Function<? super String, ? extends T> parse) {
        ArgumentFrame entry = cursor.frame();
        if (!entry.isPair()) {
            return parseKey(entry, key, expected, parse);
        }
        entry.name = KEY;
        T parsed = parseKey(requireNonNull(entry.parent), key, expected, parse);
        entry.name = VALUE;
        return parsed;
    }

    @Override
    public final <E extends Enum<E>> @Nullable E key(String key, EnumNames<E> names) {
        return key(key, Shown.choices(names.names()), text -> {
            int index = Words.indexOf(text, names.names());
            if (index < 0) {
                throw new IllegalArgumentException("no constant has this name");
            }
            return names.constants().get(index);
        });
    }

    @Override
    public final boolean endMap() {
        ArgumentFrame map = cursor.frame();
        return cursor.pop() && hasSize(map, map.isPairs ? "array" : "object", "entry", "entries");
    }

    private @Nullable String nextName(ArgumentFrame map) {
        while (cursor.toValue(map)) {
            String key = nameOf(map);
            if (isNewKey(map, key)) {
                map.index++;
                return key;
            }
            cursor.skipValue();
        }
        return null;
    }

    /** Steps to the value of the next pair that has both a key and a value, and returns the key. */
    private @Nullable String nextPair(ArgumentFrame map) {
        while (nextElement()) {
            if (!cursor.isAtObject()) {
                continue;
            }
            String key = cursor.peekText(KEY);
            peeked = KEY;
            beginObject(PAIR);
            if (toValue(map, key)) {
                return key;
            }
            endObject();
        }
        return null;
    }

    /** Steps to the value of a pair; false where it has none, or its key is none. */
    private boolean toValue(ArgumentFrame map, @Nullable String key) {
        ArgumentFrame pair = cursor.frame();
        for (int property = nextProperty(); property != END; property = nextProperty()) {
            boolean isKey = nameOf(pair).equals(KEY);
            if (isKey && key == null) {
                cursor.addMismatch("string");
            } else if (!isKey) {
                pair.name = KEY;
                boolean isNew = key != null && isNewKey(map, key);
                pair.name = VALUE;
                if (isNew) {
                    return true;
                }
                cursor.skipValue();
            }
        }
        return false;
    }

    /** Passes over what follows the value of a pair: its key, which is known already, or what should not be there. */
    private void endPair() {
        while (nextProperty() != END) {
            // nothing to read
        }
        endObject();
    }

    /** Returns whether a key can be a text and is not in the map already; records it where not. */
    private boolean isNewKey(ArgumentFrame map, String key) {
        if (Surrogates.firstLone(key) >= 0) {
            cursor.addExpected("a key without lone surrogates", "string");
            return false;
        }
        if (!map.addKey(key)) {
            cursor.addProblem(REPEATED);
            return false;
        }
        return true;
    }

    private <T> @Nullable T parseKey(
            ArgumentFrame map, String key, String expected, Function<? super String, ? extends T> parse) {
        T parsed = parse(key, "a key: " + expected, "string", text -> checked(text, parse.apply(text)));
        if (parsed != null && !map.addParsedKey(parsed)) {
            cursor.addProblem(REPEATED);
        }
        return parsed;
    }

    /** Returns what a key stands for; Java's parsers of numbers take more than the published pattern, such as other digits. */
    private static <T> T checked(String key, T parsed) {
        if (parsed instanceof Number && !NumberKey.PATTERN.matcher(key).matches()) {
            throw new IllegalArgumentException("not spelled as a number");
        }
        if ((parsed instanceof Double wide && wide.isInfinite())
                || (parsed instanceof Float narrow && narrow.isInfinite())) {
            throw new IllegalArgumentException("too large");
        }
        return parsed;
    }

    /** Apart, since few maps have such keys, and regular expressions take a while to load. */
    private static final class NumberKey {

        static final Pattern PATTERN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    }
}
