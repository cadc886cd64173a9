package dev.toolwave.runtime.spi;

import java.util.Arrays;
import java.util.List;

/** The properties of one JSON object in the order of its schema, and whether each of them is required. Immutable. */
public final class PropertyNames {

    /** The properties of an empty object. */
    public static final PropertyNames NONE = new PropertyNames(new String[0], new boolean[0]);

    private final String[] names;
    private final boolean[] required;

    private PropertyNames(String[] names, boolean[] required) {
        this.names = names;
        this.required = required;
    }

    /** Returns required properties. */
    public static PropertyNames required(String... names) {
        return NONE.andRequired(names);
    }

    /** Returns properties that may be absent or null. */
    public static PropertyNames optional(String... names) {
        return NONE.andOptional(names);
    }

    /** Returns a copy with more properties, which are required. */
    public PropertyNames andRequired(String... more) {
        return with(more, true);
    }

    /** Returns a copy with more properties, which may be absent or null. */
    public PropertyNames andOptional(String... more) {
        return with(more, false);
    }

    private PropertyNames with(String[] more, boolean areRequired) {
        int size = names.length + more.length;
        String[] allNames = Arrays.copyOf(names, size);
        boolean[] allRequired = Arrays.copyOf(required, size);
        System.arraycopy(more, 0, allNames, names.length, more.length);
        Arrays.fill(allRequired, names.length, size, areRequired);
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

    /** Returns the index of the property with this name, or -1. */
    public int indexOf(String name) {
        for (int index = 0; index < names.length; index++) {
            if (names[index].equals(name)) {
                return index;
            }
        }
        return -1;
    }

    /** Returns whether the property with this index is required. */
    public boolean isRequired(int index) {
        return required[index];
    }

    /** Returns the number of properties. */
    public int size() {
        return names.length;
    }
}
