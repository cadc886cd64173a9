package dev.toolwave.runtime.spi;

import java.util.Arrays;
import java.util.List;

/**
 * The properties of one JSON object, in the order of its schema, and which of them must be there. Immutable; each method
 * returns a longer copy.
 */
public final class PropertyNames {

    /** No properties: the empty object. */
    public static final PropertyNames NONE = new PropertyNames(new String[0], new boolean[0]);

    // Arrays, since they are asked for every property of every object that is read.
    private final String[] names;
    private final boolean[] required;
    /** For each name the text that a parser had for it last: it has the same one again, and that is told at a glance. */
    private final String[] spelled;

    private final long firstRequired;

    private PropertyNames(String[] names, boolean[] required) {
        this.names = names;
        this.required = required;
        this.spelled = names.clone();
        long bits = 0;
        for (int index = 0; index < Math.min(names.length, Long.SIZE); index++) {
            bits |= required[index] ? 1L << index : 0;
        }
        this.firstRequired = bits;
    }

    /** Starts with properties that must be there. */
    public static PropertyNames required(String... names) {
        return NONE.andRequired(names);
    }

    /** Starts with properties that may be absent or null. */
    public static PropertyNames optional(String... names) {
        return NONE.andOptional(names);
    }

    /** Returns these properties and some that must be there. */
    public PropertyNames andRequired(String... more) {
        return with(more, true);
    }

    /** Returns these properties and some that may be absent or null. */
    public PropertyNames andOptional(String... more) {
        return with(more, false);
    }

    private PropertyNames with(String[] more, boolean needed) {
        int size = names.length + more.length;
        String[] allNames = Arrays.copyOf(names, size);
        boolean[] allRequired = Arrays.copyOf(required, size);
        System.arraycopy(more, 0, allNames, names.length, more.length);
        Arrays.fill(allRequired, names.length, size, needed);
        return new PropertyNames(allNames, allRequired);
    }

    /** Returns the names, in the order of the schema. */
    public List<String> names() {
        return List.of(names);
    }

    /** Returns the name of the property with this index. */
    public String name(int index) {
        return names[index];
    }

    /** Returns whether the property with this index has this name. */
    @SuppressWarnings("ReferenceEquality") // a shortcut
    public boolean isNamed(int index, String name) {
        if (spelled[index] == name) {
            return true;
        }
        boolean isSame = names[index].equals(name);
        if (isSame) {
            // threads may overwrite what others have written: all of it is right
            spelled[index] = name;
        }
        return isSame;
    }

    /** Returns the index of the property with this name, or -1. */
    public int indexOf(String name) {
        for (int index = 0; index < names.length; index++) {
            if (names[index].equals(name)) {
                return index;
            }
        }
        return -1;
    }

    /** Returns whether the property with this index must be there. */
    public boolean isRequired(int index) {
        return required[index];
    }

    /** Returns which of the first 64 properties must be there, as a bit for each, the lowest for the first. */
    public long firstRequired() {
        return firstRequired;
    }

    /** Returns how many properties there are. */
    public int size() {
        return names.length;
    }
}
