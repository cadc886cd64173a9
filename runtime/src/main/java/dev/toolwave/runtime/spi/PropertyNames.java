package dev.toolwave.runtime.spi;

import java.util.ArrayList;
import java.util.List;

/**
 * The properties of one JSON object, in the order of its schema, and which of them must be there. Immutable; each method
 * returns a longer copy.
 */
public final class PropertyNames {

    /** No properties: the empty object. */
    public static final PropertyNames NONE = new PropertyNames(List.of(), List.of());

    private final List<String> names;
    private final List<Boolean> required;

    private PropertyNames(List<String> names, List<Boolean> required) {
        this.names = List.copyOf(names);
        this.required = List.copyOf(required);
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
        List<String> allNames = new ArrayList<>(names);
        List<Boolean> allRequired = new ArrayList<>(required);
        for (String name : more) {
            allNames.add(name);
            allRequired.add(needed);
        }
        return new PropertyNames(allNames, allRequired);
    }

    /** Returns the names, in the order of the schema. */
    public List<String> names() {
        return names;
    }

    /** Returns whether the property with this index must be there. */
    public boolean isRequired(int index) {
        return required.get(index);
    }

    /** Returns how many properties there are. */
    public int size() {
        return names.size();
    }
}
