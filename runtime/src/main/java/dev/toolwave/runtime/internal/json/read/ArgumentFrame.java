package dev.toolwave.runtime.internal.json.read;

import dev.toolwave.runtime.internal.json.SafeText;
import dev.toolwave.runtime.spi.PropertyNames;
import dev.toolwave.runtime.spi.SizeRule;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object, map or array that is being read, and the position in it. Frames form a stack. Not thread-safe. */
final class ArgumentFrame {

    final @Nullable ArgumentFrame parent;
    /** The number of problems before this value. */
    final int problemsBefore;
    /** Whether a document in a string ends with this value. */
    final boolean endsDocument;

    /** The current property or key; null in an array. */
    @Nullable
    String name;
    /** The schema's index of the last property, or the index of the current entry or element; -1 before the first. */
    int index = -1;
    /** Whether there is nothing to read, because the call has no arguments at all. */
    boolean isAbsent;
    /** Whether this is an array that was sent as a single value. */
    boolean isSingle;
    /** Whether this is a map that was sent as an array of pairs. */
    boolean isPairs;
    /** The discriminator of the union, which is not a property of its variants. */
    @Nullable
    String discriminator;

    PropertyNames properties = PropertyNames.NONE;
    SizeRule sizes = SizeRule.ANY;

    private final BitSet met = new BitSet(0);
    private final Set<Object> keys = new HashSet<>();

    ArgumentFrame(@Nullable ArgumentFrame parent, int problemsBefore, boolean endsDocument) {
        this.parent = parent;
        this.problemsBefore = problemsBefore;
        this.endsDocument = endsDocument;
    }

    /** Returns whether this is one pair of a map that was sent as an array of pairs. */
    boolean isPair() {
        return parent != null && parent.isPairs;
    }

    /** Returns the JSON Pointer (RFC 6901) of the current value. */
    String pointer() {
        String outer = parent == null ? "" : parent.pointer();
        if (name != null) {
            return outer + step(name);
        }
        return index < 0 || isSingle ? outer : outer + "/" + index;
    }

    /** Returns a name as the last part of a JSON Pointer. */
    static String step(String name) {
        return "/" + SafeText.name(name).replace("~", "~0").replace("/", "~1");
    }

    /** Returns the index of a property, or -1. */
    int indexOf(String property) {
        // models usually send the properties in the order of the schema
        int next = index + 1;
        boolean isNext = next < properties.size() && properties.name(next).equals(property);
        int found = isNext ? next : properties.indexOf(property);
        if (found >= 0) {
            index = found;
        }
        return found;
    }

    /** Marks a property as met; returns false if it was met before. The discriminator is the property after the last one. */
    boolean meet(int property) {
        boolean isFirst = !met.get(property);
        met.set(property);
        return isFirst;
    }

    boolean hasMet(int property) {
        return met.get(property);
    }

    /** Adds a key, as a string or converted; returns false if an equal one was added before. */
    boolean addKey(Object key) {
        return keys.add(key);
    }
}
