package dev.toolwave.runtime.internal.json.read;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.internal.json.NameSuggester;
import dev.toolwave.runtime.internal.json.SafeText;
import dev.toolwave.runtime.internal.json.Surrogates;
import dev.toolwave.runtime.spi.EnumNames;
import dev.toolwave.runtime.spi.PropertyNames;
import dev.toolwave.runtime.spi.SizeRule;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads maps: objects, or arrays of {@code {"key": ..., "value": ...}}, which is the form of maps in strict schemas without open
 * objects.
 */
abstract class MapEntryReader extends StructureReader {

    private static final String KEY = "key";
    private static final String VALUE = "value";
    private static final PropertyNames PAIR = PropertyNames.required(KEY, VALUE);

    MapEntryReader(ArgumentCursor cursor, boolean isLenient, boolean isResult) {
        super(cursor, isLenient, isResult);
    }

    @Override
    public final boolean beginMap(SizeRule rule) {
        boolean isPairs = cursor.isAtArray();
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
        return key(key, SafeText.choices(names.names()), text -> {
            int index = NameSuggester.indexOf(text, names.names());
            if (index < 0) {
                throw new IllegalArgumentException("not the name of a constant");
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

    /** Moves to the value of the next pair that has both a key and a value, and returns the key. */
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

    /** Moves to the value of a pair; returns false if it has no value or no valid key. */
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

    /** Skips the members after the value of a pair: the key, which was read in advance, or unknown ones. */
    private void endPair() {
        int property;
        do {
            property = nextProperty();
        } while (property != END);
        endObject();
    }

    /** Returns whether a key is valid and new in the map; records it if not. */
    private boolean isNewKey(ArgumentFrame map, String key) {
        if (Surrogates.hasLone(key)) {
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
        T parsed = parse(key, "a key: " + expected, SafeText.value(key), text -> checked(text, parse.apply(text)));
        // two strings may be converted to equal keys
        if (parsed != null && !(parsed instanceof String) && !map.addKey(parsed)) {
            cursor.addProblem(REPEATED);
        }
        return parsed;
    }

    /** Rejects keys that Java's parsers of numbers accept beyond the published pattern, such as other digits. */
    private static <T> @Nullable T checked(String key, @Nullable T parsed) {
        if (parsed instanceof Number && !NumberKey.PATTERN.matcher(key).matches()) {
            return null;
        }
        boolean isInfinite = (parsed instanceof Double wide && wide.isInfinite())
                || (parsed instanceof Float narrow && narrow.isInfinite());
        return isInfinite ? null : parsed;
    }

    /** Loaded only for maps whose keys are numbers. */
    private static final class NumberKey {

        static final Pattern PATTERN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    }
}
