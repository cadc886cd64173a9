package dev.toolwave.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A named value in a JSON object: a parameter that the model fills, or a property of an object.
 *
 * @param name its name in JSON
 * @param javaName its name in the source, and the local variable of a decoder
 * @param type its type
 * @param presence whether it may be absent
 * @param description the description; may be empty
 * @param defaultValue the value if it is absent, as written
 * @param examples examples, as written
 * @param access the members that an encoder reads and a decoder sets
 * @param origin the parameter, component or field
 * @param origins the annotations that declare it
 */
public record Property(
        String name,
        String javaName,
        ValueType type,
        Presence presence,
        String description,
        Optional<Located<String>> defaultValue,
        List<Located<String>> examples,
        Access access,
        Origin origin,
        ConstraintOrigins origins) {

    /** Whether a property may be absent. */
    public enum Presence {
        /** It must be present. */
        REQUIRED,
        /** It may be absent: {@code Optional}, {@code @Nullable}. */
        OPTIONAL
    }

    /**
     * How a property of an object is read and set.
     *
     * @param reader the method or field that returns it; empty if results do not have it
     * @param readerIsMethod whether the reader is a method
     * @param writer the setter or field that takes it; empty if there is none
     * @param writerIsMethod whether the writer is a method
     * @param isCreatorArgument whether the constructor or factory method takes it
     */
    public record Access(
            String reader, boolean readerIsMethod, String writer, boolean writerIsMethod, boolean isCreatorArgument) {

        /** The access to a parameter of a tool, which is not part of an object. */
        public static final Access NONE = new Access("", false, "", false, false);

        /** Returns the access to a record component, by its accessor. */
        public static Access component(String name) {
            return new Access(name, true, "", false, true);
        }

        /** Returns whether objects are created with the property. */
        public boolean isWritable() {
            return isCreatorArgument || !writer.isEmpty();
        }

        /** Returns whether results have the property. */
        public boolean isReadable() {
            return !reader.isEmpty();
        }
    }

    /** Copies the list. */
    public Property {
        examples = List.copyOf(examples);
    }

    /** Returns whether a call may omit the property because it is optional or has a default. */
    public boolean mayBeAbsent() {
        return presence == Presence.OPTIONAL || defaultValue.isPresent();
    }

    /** Returns the same property with another type. */
    public Property withType(ValueType other) {
        return new Property(
                name, javaName, other, presence, description, defaultValue, examples, access, origin, origins);
    }

    /** Returns the same property with another presence. */
    public Property withPresence(Presence other) {
        return new Property(name, javaName, type, other, description, defaultValue, examples, access, origin, origins);
    }

    /** Returns the same property with another access. */
    public Property withAccess(Access other) {
        return new Property(
                name, javaName, type, presence, description, defaultValue, examples, other, origin, origins);
    }
}
