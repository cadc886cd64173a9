package dev.toolwave.runtime.internal.json.read;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonToken;
import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.internal.json.NameSuggester;
import dev.toolwave.runtime.internal.json.SafeText;
import dev.toolwave.runtime.internal.json.Surrogates;
import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.EnumNames;
import dev.toolwave.runtime.spi.PropertyNames;
import dev.toolwave.runtime.spi.SizeRule;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects, arrays, unions and maps. A map is an object, or an array of {@code {"key": ..., "value": ...}}, which is the form
 * of maps in strict schemas without open objects.
 *
 * <p>Each method that reads a value begins with the cursor at the first token of the value and ends with the cursor at its last token.
 */
abstract class StructureReader implements ArgumentReader {

    private static final String MISSING = "required, but missing";
    static final String REPEATED = "repeated";
    private static final String KEY = "key";
    private static final String VALUE = "value";
    private static final PropertyNames PAIR = PropertyNames.required(KEY, VALUE);

    final ArgumentCursor cursor;
    private final boolean isLenient;
    private final boolean isResult;

    /** The discriminator of the current object, which was read in advance. */
    private @Nullable String peeked;

    /** Whether {@link #firstProperty} found no object, so that there is no frame to pop. */
    private boolean isRefused;

    StructureReader(ArgumentCursor cursor, boolean isLenient, boolean isResult) {
        this.cursor = cursor;
        this.isLenient = isLenient;
        this.isResult = isResult;
    }

    @Override
    public final boolean beginObject(PropertyNames properties) {
        boolean isAbsent = cursor.isAtNoArguments();
        if (!isAbsent && !cursor.isAtObject()) {
            return false;
        }
        ArgumentFrame frame = cursor.push();
        frame.properties = properties;
        frame.isAbsent = isAbsent;
        frame.discriminator = peeked;
        peeked = null;
        return true;
    }

    @Override
    public final int firstProperty(PropertyNames properties) {
        if (beginObject(properties)) {
            return nextProperty();
        }
        isRefused = true;
        return END;
    }

    @Override
    public final int nextProperty() {
        ArgumentFrame frame = cursor.frame();
        while (cursor.toValue(frame)) {
            String name = nameOf(frame);
            int property = frame.indexOf(name);
            if (property < 0) {
                if (!name.equals(frame.discriminator)) {
                    addUnknown(frame, name);
                } else if (!frame.meet(frame.properties.size())) {
                    cursor.addProblem(REPEATED);
                }
                cursor.skipValue();
            } else if (!frame.meet(property)) {
                cursor.addProblem(REPEATED);
                cursor.skipValue();
            } else if (cursor.token() != JsonToken.VALUE_NULL) {
                return property;
            } else if (frame.properties.isRequired(property) && !isResult) {
                cursor.addProblem("required, but null");
            }
        }
        return END;
    }

    @Override
    public final boolean endObject() {
        if (isRefused) {
            isRefused = false;
            return false;
        }
        ArgumentFrame frame = cursor.frame();
        if (!isResult) {
            addMissing(frame);
        }
        return cursor.pop();
    }

    @Override
    public final boolean beginArray(SizeRule rule) {
        boolean isArray = cursor.isAtArray();
        boolean isSingle = !isArray && isLenient && cursor.isAtSingle();
        if (!isArray && !isSingle) {
            cursor.addMismatch("array");
            return false;
        }
        ArgumentFrame array = cursor.push();
        array.sizes = rule;
        array.isSingle = isSingle;
        return true;
    }

    @Override
    public final boolean nextElement() {
        ArgumentFrame array = cursor.frame();
        if (array.isSingle) {
            boolean isFirst = array.index < 0;
            array.index = 0;
            return isFirst;
        }
        JsonToken token = cursor.advance();
        if (token == null || token == JsonToken.END_ARRAY) {
            return false;
        }
        array.index++;
        return true;
    }

    @Override
    public final boolean endArray(Collection<?> elements) {
        ArgumentFrame frame = cursor.frame();
        return cursor.pop() && hasSize(frame, "array", "element", "elements") && hasDistinct(frame, elements);
    }

    @Override
    public final boolean beginMap(SizeRule rule) {
        boolean isPairs = cursor.isAtArray();
        if (!isPairs && !cursor.isAtObject()) {
            return false;
        }
        ArgumentFrame map = cursor.push();
        map.sizes = rule;
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

    @Override
    public final int peekVariant(String property, String... variants) {
        if (!cursor.isAtObject()) {
            return -1;
        }
        List<String> names = List.of(variants);
        String name = cursor.peekText(property);
        int variant = name == null ? -1 : NameSuggester.indexOf(name, names);
        if (variant >= 0) {
            peeked = property;
            return variant;
        }
        cursor.skipObject();
        String step = ArgumentFrame.step(property);
        if (name == null) {
            cursor.add(step, SafeText.choices(names), null, MISSING);
        } else {
            cursor.add(step, SafeText.choices(names), SafeText.value(name), cursor.didYouMean(name, names));
        }
        return -1;
    }

    @Override
    public final void reject(Exception refusal) {
        cursor.addRefusal(refusal);
    }

    /** Converts the current string, or records what was expected instead. */
    final <T> @Nullable T parse(String text, String expected, String got, TextParser<? extends T> parser) {
        try {
            T value = parser.parse(text);
            if (value != null) {
                return value;
            }
        } catch (ToolException e) {
            reject(e);
            return null;
        } catch (Exception | StackOverflowError e) {
            // its message may quote the value, and its class adds nothing to what was expected
        }
        cursor.addExpected(expected, got);
        return null;
    }

    private void addMissing(ArgumentFrame frame) {
        PropertyNames properties = frame.properties;
        for (int property = 0; property < properties.size(); property++) {
            if (properties.isRequired(property) && !frame.hasMet(property)) {
                frame.name = properties.name(property);
                cursor.addProblem(MISSING);
            }
        }
    }

    /** Records an unknown property. Results may have some, such as the value of a getter. */
    private void addUnknown(ArgumentFrame frame, String name) {
        if (isResult) {
            return;
        }
        String kind = frame.parent == null ? "unknown parameter; " : "unknown property; ";
        List<String> names = frame.properties.names();
        String suggestion = cursor.didYouMean(name, names);
        if (suggestion != null) {
            cursor.addProblem(kind + suggestion);
        } else {
            cursor.addProblem(kind + (names.isEmpty() ? "there are none" : "expected " + SafeText.choices(names)));
        }
    }

    /** Returns whether an array or map has an allowed number of entries; records it if not. */
    private boolean hasSize(ArgumentFrame frame, String kind, String thing, String things) {
        SizeRule rule = frame.sizes;
        int count = frame.index + 1;
        if (count >= rule.min() && count <= rule.max()) {
            return true;
        }
        cursor.addExpected(
                kind + " of " + SafeText.range(rule.min(), rule.max(), thing, things),
                SafeText.count(count, thing, things));
        return false;
    }

    private boolean hasDistinct(ArgumentFrame frame, Collection<?> elements) {
        if (!frame.sizes.unique()) {
            return true;
        }
        try {
            Set<?> distinct = elements instanceof Set<?> set ? set : new HashSet<>(elements);
            if (distinct.size() == frame.index + 1) {
                return true;
            }
            cursor.addProblem("the elements must be different");
        } catch (RuntimeException e) {
            // from the elements' own equals or hashCode
            reject(e);
        }
        return false;
    }

    /** Returns the name of the current value, which is a value of an object. */
    static String nameOf(ArgumentFrame frame) {
        return requireNonNull(frame.name, "a value of an object has a name");
    }

    /** Loaded only for maps whose keys are numbers. */
    private static final class NumberKey {

        static final Pattern PATTERN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    }
}
