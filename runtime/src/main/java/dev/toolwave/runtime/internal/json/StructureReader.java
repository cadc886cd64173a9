package dev.toolwave.runtime.internal.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonToken;
import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.PropertyNames;
import dev.toolwave.runtime.spi.SizeRule;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects, arrays and unions; maps are read in {@link MapReader}. Every method that reads a value is entered with the cursor at the value's first token and
 * leaves it at the last one.
 */
abstract class StructureReader implements ArgumentReader {

    private static final String MISSING = "required, but missing";
    static final String REPEATED = "repeated";

    final ArgumentCursor cursor;
    private final boolean lenient;

    /** The property that was looked for in the object at hand, which was stepped into to that end. */
    @Nullable
    String peeked;

    StructureReader(ArgumentCursor cursor, boolean lenient) {
        this.cursor = cursor;
        this.lenient = lenient;
    }

    @Override
    public final boolean beginObject(PropertyNames properties) {
        boolean isAbsent = cursor.isAtNoArguments();
        if (!isAbsent && peeked == null && !cursor.isAtObject()) {
            return false;
        }
        ArgumentFrame frame = cursor.push();
        frame.expect(properties);
        frame.isAbsent = isAbsent;
        frame.isPrimed = peeked != null;
        frame.discriminator = peeked;
        peeked = null;
        return true;
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
                } else if (!frame.meetDiscriminator()) {
                    cursor.addProblem(REPEATED);
                }
                cursor.skipValue();
            } else if (!frame.meet(property)) {
                cursor.addProblem(REPEATED);
                cursor.skipValue();
            } else if (cursor.token() != JsonToken.VALUE_NULL) {
                return property;
            } else if (frame.properties().isRequired(property)) {
                cursor.addProblem("required, but null");
            }
        }
        return END;
    }

    @Override
    public final boolean endObject() {
        ArgumentFrame frame = cursor.frame();
        if (!frame.hasMetAllRequired()) {
            addMissing(frame);
        }
        return cursor.pop();
    }

    @Override
    public final boolean beginArray(SizeRule rule) {
        boolean isSingle = lenient && cursor.isAtSingle();
        if (!isSingle && cursor.token() != JsonToken.START_ARRAY) {
            cursor.addMismatch("array");
            return false;
        }
        ArgumentFrame array = cursor.push();
        array.limit(rule);
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
    public final int peekVariant(String property, String... variants) {
        if (!cursor.isAtObject()) {
            return -1;
        }
        List<String> words = List.of(variants);
        String word = cursor.peekText(property);
        int variant = word == null ? -1 : Words.indexOf(word, words);
        if (variant >= 0) {
            peeked = property;
            return variant;
        }
        cursor.skipObject();
        String step = ArgumentFrame.step(property);
        if (word == null) {
            cursor.add(step, Shown.choices(words), null, MISSING);
        } else {
            cursor.add(step, Shown.choices(words), Shown.word(word), cursor.didYouMean(word, words));
        }
        return -1;
    }

    @Override
    public final void reject(Exception refusal) {
        cursor.addProblem(
                refusal instanceof ToolException chosen
                        ? String.valueOf(chosen.getMessage())
                        : "refused: " + refusal.getClass().getSimpleName());
    }

    /** Makes a value of a text, or records what was expected instead. */
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
            // says no more than "expected" does, and its text may quote the value
        }
        cursor.addExpected(expected, got);
        return null;
    }

    private void addMissing(ArgumentFrame frame) {
        PropertyNames properties = frame.properties();
        for (int property = 0; property < properties.size(); property++) {
            if (properties.isRequired(property) && !frame.hasMet(property)) {
                frame.name = properties.name(property);
                cursor.addProblem(MISSING);
            }
        }
    }

    void addUnknown(ArgumentFrame frame, String name) {
        String kind = frame.parent == null ? "unknown parameter; " : "unknown property; ";
        List<String> names = frame.properties().names();
        String meant = cursor.didYouMean(name, names);
        if (meant != null) {
            cursor.addProblem(kind + meant);
        } else {
            cursor.addProblem(kind + (names.isEmpty() ? "there are none" : "expected " + Shown.choices(names)));
        }
    }

    /** Returns whether an array or map has as many entries as it may have, or records that it has not. */
    final boolean hasSize(ArgumentFrame frame, String kind, String thing, String things) {
        SizeRule rule = frame.sizes();
        int count = frame.index + 1;
        if (count >= rule.min() && count <= rule.max()) {
            return true;
        }
        cursor.addExpected(
                kind + " of " + Shown.range(rule.min(), rule.max(), thing, things), Shown.count(count, thing, things));
        return false;
    }

    private boolean hasDistinct(ArgumentFrame frame, Collection<?> elements) {
        if (!frame.sizes().unique()) {
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

    /** Returns the name of the value at hand, which is one of an object. */
    static String nameOf(ArgumentFrame frame) {
        return requireNonNull(frame.name, "a value of an object has a name");
    }
}
