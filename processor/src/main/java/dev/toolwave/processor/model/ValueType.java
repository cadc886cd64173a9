package dev.toolwave.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Java type as JSON: the one model from which schema, decoder and encoder are rendered, so that they cannot disagree.
 *
 * <p>Values are trees; a type that contains itself holds a {@link Reference} where it recurs.
 */
public sealed interface ValueType {

    /** Returns the Java type that a decoder makes and an encoder takes. */
    TypeName java();

    /** Returns what the value must be beyond its type; what is in it has constraints of its own. */
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
     * A value that is one JSON text, number or truth value.
     *
     * @param kind which
     * @param constraints what it must be beyond its type
     */
    record Scalar(TypeName java, ScalarKind kind, Constraints constraints) implements ValueType {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.scalar(this);
        }
    }

    /**
     * A class of which a text makes a value, such as {@code Currency}.
     *
     * @param factory the static method that takes the text; empty: the constructor
     * @param printer the method that gives the text back
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
     * @param name the simple name, with those of the classes around it
     * @param constants its constants, in the order of the source
     * @param description what it is; may be empty
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
     * @param origin where its name in JSON is given, or else the constant
     */
    record EnumConstant(String javaName, String name, String description, Origin origin) {}

    /**
     * A JSON array.
     *
     * @param element what is in it
     * @param kind which Java type holds it
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

    /** Which Java type holds an array, and what a decoder makes for it. */
    enum ListKind {
        /** {@code List}, {@code Collection}, {@code Iterable}, {@code SequencedCollection}: an unmodifiable list. */
        LIST,
        /** {@code Set}: an unmodifiable set in the order of the text. */
        SET,
        /** {@code SortedSet}, {@code NavigableSet}: an unmodifiable sorted set. */
        SORTED_SET,
        /** A concrete collection with a no-argument constructor that is no set, such as {@code ArrayDeque}. */
        CONCRETE,
        /** A concrete set with a no-argument constructor, such as {@code LinkedHashSet}. */
        CONCRETE_SET,
        /** A Java array. */
        ARRAY,
        /** A collection that a decoder cannot create, such as {@code EnumSet} or {@code Queue}: only in results. */
        WRITE_ONLY;

        /** Returns whether it holds no element twice. */
        public boolean isSet() {
            return this == SET || this == SORTED_SET || this == CONCRETE_SET;
        }

        /** Returns whether a decoder makes it empty, and fills it then. */
        public boolean isConcrete() {
            return this == CONCRETE || this == CONCRETE_SET;
        }
    }

    /**
     * A JSON object with arbitrary keys.
     *
     * @param key what a key stands for: a text, an enum or a number
     * @param value what it maps to
     * @param kind which Java type it is
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

    /** Which Java type a map is, and how a decoder creates it. */
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
     * {@code Optional<T>}, {@code OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}: absent, or what it wraps.
     *
     * @param value what it wraps
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
     * @param name a readable name that tells it from all others of the tool class: {@code Trip}, {@code Box_Trip}
     * @param properties its properties, in the order of the source
     * @param creation how a decoder makes it
     * @param description what it is; may be empty
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

    /** How a decoder makes an object. */
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
         * It cannot be made; allowed only where it is never an argument.
         *
         * @param reason why, for the author
         */
        record None(String reason) implements Creation {}
    }

    /**
     * A sealed type: one of several objects, told apart by a property.
     *
     * @param name a readable name that tells it from all others of the tool class
     * @param discriminator the property that tells the variants apart
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
     * An object or union that stands further out, in which this stands.
     *
     * @param name its name
     */
    record Reference(TypeName java, String name) implements ValueType {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.reference(this);
        }
    }

    /** A {@code ToolContent}: only as a result, or in a list that is one. */
    record Content(TypeName java) implements ValueType {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.content(this);
        }
    }

    /**
     * A value of which the Java type does not tell what it looks like as JSON, where the author has asked for it.
     *
     * @param form what is known of it
     * @param schema its schema, where the author gives one
     * @param reflected the binary names of the classes that databind looks into for it
     */
    record Open(TypeName java, Form form, Optional<Located<String>> schema, List<String> reflected)
            implements ValueType {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.open(this);
        }

        /** What is known of an open value. */
        public enum Form {
            /** {@code Object}. */
            PLAIN,
            /** {@code Map<String, Object>}, with a schema of its own. */
            PLAIN_OBJECT,
            /** What databind reads and writes: a class with annotations that only databind follows, or {@code JsonNode}. */
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
     * A type that JSON cannot hold.
     *
     * @param path the way to it, such as {@code order.items[].handler}
     * @param reason why, for the author
     * @param remedy what to do, if something is known
     */
    record Unrepresentable(TypeName java, String path, String reason, Optional<String> remedy) implements ValueType {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.unrepresentable(this);
        }
    }
}
