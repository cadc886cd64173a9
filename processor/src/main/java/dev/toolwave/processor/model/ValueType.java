package dev.toolwave.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a Java type. Schema, decoder and encoder are all generated from it, so that they always agree.
 *
 * <p>Types are trees. A type that contains itself has a {@link Reference} at each recursive occurrence.
 */
public sealed interface ValueType {

    /** Returns the Java type that a decoder creates and an encoder accepts. */
    TypeName java();

    /** Returns the constraints on the value itself. Nested types have their own constraints. */
    default Constraints constraints() {
        return Constraints.NONE;
    }

    /** Returns the types directly inside, in the order of the source; none for a reference. */
    default List<ValueType> children() {
        return List.of();
    }

    /** Calls the method of the visitor for this kind of type. */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of type, so that a new kind does not compile until everything that reads types handles it.
     *
     * @param <R> the result
     */
    interface Visitor<R extends @Nullable Object> {
        /** Visits a {@link Scalar}. */
        R scalar(Scalar type);

        /** Visits a {@link TextValue}. */
        R text(TextValue type);

        /** Visits an {@link EnumValue}. */
        R enumeration(EnumValue type);

        /** Visits a {@link ListValue}. */
        R list(ListValue type);

        /** Visits a {@link MapValue}. */
        R map(MapValue type);

        /** Visits an {@link OptionalValue}. */
        R optional(OptionalValue type);

        /** Visits an {@link ObjectValue}. */
        R object(ObjectValue type);

        /** Visits an {@link UnionValue}. */
        R union(UnionValue type);

        /** Visits a {@link Reference}. */
        R reference(Reference type);

        /** Visits a {@link Content}. */
        R content(Content type);

        /** Visits an {@link Open}. */
        R open(Open type);

        /** Visits an {@link Unrepresentable}. */
        R unrepresentable(Unrepresentable type);
    }

    /**
     * A value that is a single JSON string, number or boolean.
     *
     * @param kind the kind of scalar
     * @param constraints the constraints beyond the type
     */
    record Scalar(TypeName java, ScalarKind kind, Constraints constraints) implements ValueType {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.scalar(this);
        }
    }

    /**
     * A class whose values are created from a string, such as {@code Currency}.
     *
     * @param factory the static method that accepts the string; empty for the constructor
     * @param printer the method that returns the string
     */
    record TextValue(TypeName java, String factory, String printer, Constraints constraints) implements ValueType {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /**
     * An enum.
     *
     * @param name the simple name, prefixed with those of the enclosing classes
     * @param constants its constants, in the order of the source
     * @param description the description; may be empty
     */
    record EnumValue(ClassName java, String name, List<EnumConstant> constants, String description)
            implements ValueType {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.enumeration(this);
        }

        /** Copies the list. */
        public EnumValue {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A constant of an enum.
     *
     * @param javaName its name in the source
     * @param name its name in JSON
     * @param description its description; may be empty
     * @param origin the position of its JSON name if one is declared, else of the constant
     */
    record EnumConstant(String javaName, String name, String description, Origin origin) {}

    /**
     * A JSON array.
     *
     * @param element the type of the elements
     * @param kind the kind of Java collection
     */
    record ListValue(TypeName java, ValueType element, ListKind kind, Constraints constraints) implements ValueType {
        @Override
        public List<ValueType> children() {
            return List.of(element);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /** The kinds of Java types for a JSON array, and the objects that decoders create for them. */
    enum ListKind {
        /** {@code List}, {@code Collection}, {@code Iterable}, {@code SequencedCollection}: an unmodifiable list. */
        LIST,
        /** {@code Set}: an unmodifiable set in the order of the JSON array. */
        SET,
        /** {@code SortedSet}, {@code NavigableSet}: an unmodifiable sorted set. */
        SORTED_SET,
        /** A concrete collection with a no-argument constructor that is not a set, such as {@code ArrayDeque}. */
        CONCRETE,
        /** A concrete set with a no-argument constructor, such as {@code LinkedHashSet}. */
        CONCRETE_SET,
        /** A Java array. */
        ARRAY,
        /** A collection that a decoder cannot create, such as {@code EnumSet} or {@code Queue}: only in results. */
        WRITE_ONLY;

        /** Returns whether the elements are distinct. */
        public boolean isSet() {
            return this == SET || this == SORTED_SET || this == CONCRETE_SET;
        }

        /** Returns whether a decoder creates an empty collection and then adds the elements. */
        public boolean isConcrete() {
            return this == CONCRETE || this == CONCRETE_SET;
        }
    }

    /**
     * A JSON object with arbitrary keys.
     *
     * @param key the type of the keys: a string, an enum or a number
     * @param value the type of the values
     * @param kind the kind of Java map
     */
    record MapValue(TypeName java, ValueType key, ValueType value, MapKind kind, Constraints constraints)
            implements ValueType {

        /** Returns whether {@code java} is a class with a constructor without parameters. */
        public boolean concrete() {
            return kind == MapKind.CONCRETE;
        }

        /** Returns whether {@code java} is {@code SortedMap} or {@code NavigableMap}. */
        public boolean sorted() {
            return kind == MapKind.SORTED_MAP;
        }

        @Override
        public List<ValueType> children() {
            return List.of(key, value);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.map(this);
        }
    }

    /** The kinds of Java types for a map, and the objects that decoders create for them. */
    enum MapKind {
        /** {@code Map}, {@code SequencedMap}: an unmodifiable map in the order of the JSON object. */
        MAP,
        /** {@code SortedMap}, {@code NavigableMap}: an unmodifiable sorted map. */
        SORTED_MAP,
        /** A class with a constructor without parameters, such as {@code TreeMap}. */
        CONCRETE,
        /** A class that a decoder cannot create, such as {@code EnumMap}: only in results. */
        WRITE_ONLY
    }

    /**
     * {@code Optional<T>}, {@code OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}: a value that may be absent.
     *
     * @param value the type of the wrapped value
     */
    record OptionalValue(TypeName java, ValueType value) implements ValueType {
        @Override
        public List<ValueType> children() {
            return List.of(value);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.optional(this);
        }
    }

    /**
     * A closed JSON object, from a record or a class.
     *
     * @param name a readable name, unique within the tool class: {@code Trip}, {@code Box_Trip}
     * @param properties its properties, in the order of the source
     * @param creation the way in which a decoder creates it
     * @param description the description; may be empty
     */
    record ObjectValue(TypeName java, String name, List<Property> properties, Creation creation, String description)
            implements ValueType {
        @Override
        public List<ValueType> children() {
            return properties.stream().map(Property::type).toList();
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.object(this);
        }

        /** Copies the list. */
        public ObjectValue {
            properties = List.copyOf(properties);
        }

        /** Returns the properties that a decoder sets. */
        public List<Property> writable() {
            return creation instanceof Creation.None
                    ? List.of()
                    : properties.stream()
                            .filter(property -> property.access().isWritable())
                            .toList();
        }

        /** Returns the properties that an encoder writes. */
        public List<Property> readable() {
            return properties.stream()
                    .filter(property -> property.access().isReadable())
                    .toList();
        }
    }

    /** The way in which a decoder creates an object. */
    sealed interface Creation {

        /**
         * The constructor takes the properties that are its arguments, in order; setters and fields take the others.
         *
         * @param mayThrow false if the compiler generates the constructor of a record, which cannot fail
         */
        record Constructor(boolean mayThrow) implements Creation {}

        /**
         * A static method takes the properties that are its arguments, in order; setters and fields take the others.
         *
         * @param method its name
         */
        record Factory(String method) implements Creation {}

        /** A constructor without parameters, then setters or public fields. */
        record Setters() implements Creation {}

        /**
         * A builder with a method for each property.
         *
         * @param type its class
         * @param start the static method of the object's class that creates it; empty for its constructor
         * @param build the method that creates the object
         */
        record Builder(TypeName type, String start, String build) implements Creation {}

        /**
         * It cannot be created. Allowed only for types that are never arguments.
         *
         * @param reason the reason, for the error message
         */
        record None(String reason) implements Creation {}
    }

    /**
     * A sealed type: one of several objects, which differ in the value of a property.
     *
     * @param name a readable name, unique within the tool class
     * @param discriminator the property that identifies the variant
     * @param variants the objects
     */
    record UnionValue(TypeName java, String name, String discriminator, List<Variant> variants, String description)
            implements ValueType {
        @Override
        public List<ValueType> children() {
            return variants.stream().map(Variant::type).toList();
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.union(this);
        }

        /** Copies the list. */
        public UnionValue {
            variants = List.copyOf(variants);
        }
    }

    /**
     * One object of a union.
     *
     * @param tag the discriminator's value
     * @param type an {@link ObjectValue} or a {@link Reference}
     */
    record Variant(String tag, ValueType type) {}

    /**
     * A recursive reference to an enclosing object or union.
     *
     * @param name the name of the object or union
     */
    record Reference(TypeName java, String name) implements ValueType {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.reference(this);
        }
    }

    /** A {@code ToolContent}: allowed only as a result, or as an element of a list that is a result. */
    record Content(TypeName java) implements ValueType {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.content(this);
        }
    }

    /**
     * A value whose Java type does not determine its JSON form. The author must allow such a value explicitly.
     *
     * @param form the known form
     * @param schema its schema, if the author declares one
     * @param reflected the binary names of the classes that databind accesses by reflection
     */
    record Open(TypeName java, Form form, Optional<Located<String>> schema, List<String> reflected)
            implements ValueType {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.open(this);
        }

        /** The known form of an open value. */
        public enum Form {
            /** {@code Object}. */
            PLAIN,
            /** {@code Map<String, Object>}, with its own schema. */
            PLAIN_OBJECT,
            /**
             * A value that databind reads and writes: {@code JsonNode}, or a class with annotations that only databind supports.
             */
            FOREIGN,
            /** {@code ObjectNode}. */
            FOREIGN_OBJECT,
            /** {@code ArrayNode}. */
            FOREIGN_ARRAY
        }

        /** Copies the list. */
        public Open {
            reflected = List.copyOf(reflected);
        }
    }

    /**
     * A type that cannot be represented as JSON.
     *
     * @param path the path to it, such as {@code order.items[].handler}
     * @param reason the reason, for the error message
     * @param remedy the fix, if one is known
     */
    record Unrepresentable(TypeName java, String path, String reason, Optional<String> remedy) implements ValueType {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.unrepresentable(this);
        }
    }
}
