package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.spi.PropertyNames;
import dev.toolwave.runtime.spi.SizeRule;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object, map or array that is being read, and where in it the reader stands. Frames form a stack that is allocated once for
 * each level and used again for the next value at that level.
 */
final class ArgumentFrame {

    private static final int BITS = Long.SIZE;

    final @Nullable ArgumentFrame parent;
    private @Nullable ArgumentFrame child;

    /** The property or key at hand; null in an array. */
    @Nullable
    String name;
    /** The last property of the schema that was met, the entry or the element at hand; -1 before the first. */
    int index;
    /** How many problems there were before. */
    int problemsBefore;
    /** Whether a document in a string ends with this object. */
    boolean endsDocument;
    /** Whether there is nothing to read, since no arguments stand for the empty object. */
    boolean isAbsent;
    /** Whether the parser stands at the first property already, because its variant was looked for. */
    boolean isPrimed;
    /** Whether this is an array that a single value stands for. */
    boolean isSingle;
    /** Whether this is a map that comes as an array of pairs. */
    boolean isPairs;
    /** The property that told the variant, which the variant itself need not know. */
    @Nullable
    String discriminator;

    private PropertyNames properties = PropertyNames.NONE;
    private SizeRule sizes = SizeRule.ANY;
    private boolean hasMetDiscriminator;
    private long met;
    private @Nullable BitSet metBeyond;
    private @Nullable Set<String> keys;
    private @Nullable Set<Object> parsedKeys;

    ArgumentFrame(@Nullable ArgumentFrame parent) {
        this.parent = parent;
    }

    /** Returns the frame of the next level. */
    ArgumentFrame child() {
        if (child == null) {
            child = new ArgumentFrame(this);
        }
        return child;
    }

    /** Makes this the frame of another value. */
    void begin(int problems, boolean isDocument) {
        name = null;
        index = -1;
        problemsBefore = problems;
        endsDocument = isDocument;
        isAbsent = false;
        isPrimed = false;
        isSingle = false;
        isPairs = false;
        discriminator = null;
        hasMetDiscriminator = false;
        met = 0;
        metBeyond = null;
        keys = null;
        parsedKeys = null;
    }

    /** Sets the properties of an object. */
    void expect(PropertyNames names) {
        properties = names;
        if (names.size() > BITS) {
            metBeyond = new BitSet();
        }
    }

    /** Returns whether this is one pair of a map that comes as an array of them. */
    boolean isPair() {
        return parent != null && parent.isPairs;
    }

    PropertyNames properties() {
        return properties;
    }

    /** Sets how many elements an array, or entries a map, may have. */
    void limit(SizeRule rule) {
        sizes = rule;
    }

    SizeRule sizes() {
        return sizes;
    }

    /** Returns the JSON Pointer (RFC 6901) of the value at hand. */
    String pointer() {
        String outer = parent == null ? "" : parent.pointer();
        if (name != null) {
            return outer + step(name);
        }
        return index < 0 || isSingle ? outer : outer + "/" + index;
    }

    /** Returns a name as the last part of a JSON Pointer. */
    static String step(String name) {
        return "/" + Shown.name(name).replace("~", "~0").replace("/", "~1");
    }

    /** Returns the index of a property, or -1; the one that follows the last one is tried first. */
    int indexOf(String property) {
        int next = index + 1;
        int found =
                next < properties.size() && properties.isNamed(next, property) ? next : properties.indexOf(property);
        if (found >= 0) {
            index = found;
        }
        return found;
    }

    /** Marks a property as met; false where it was met before. */
    boolean meet(int property) {
        if (hasMet(property)) {
            return false;
        }
        if (property < BITS) {
            met |= 1L << property;
        } else if (metBeyond != null) {
            metBeyond.set(property);
        }
        return true;
    }

    /** Returns whether a property was met. */
    boolean hasMet(int property) {
        return property < BITS ? (met & 1L << property) != 0 : metBeyond != null && metBeyond.get(property);
    }

    /** Returns whether every required property was met for sure; with more than 64 of them, each has to be looked at. */
    boolean hasMetAllRequired() {
        return metBeyond == null && (properties.firstRequired() & ~met) == 0;
    }

    /** Marks the discriminator as met; false where it was met before. */
    boolean meetDiscriminator() {
        boolean first = !hasMetDiscriminator;
        hasMetDiscriminator = true;
        return first;
    }

    /** Adds a key to those of the map; false where it is there already. */
    boolean addKey(String key) {
        if (keys == null) {
            keys = new HashSet<>();
        }
        return keys.add(key);
    }

    /** Adds what a key stands for; false where another key stands for the same. */
    boolean addParsedKey(Object key) {
        if (parsedKeys == null) {
            parsedKeys = new HashSet<>();
        }
        return parsedKeys.add(key);
    }
}
