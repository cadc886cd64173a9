package dev.toolwave.processor.read.type;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.javac.Mirrors;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** The state that is shared while the types of one tool class are read. */
public final class TypeScope {

    /**
     * The maximum number of values in one tool class. Types are inlined at each use, so the schema of a few dozen classes that
     * all refer to one another would be far too large.
     */
    private static final int MAX_VALUES = 20_000;

    /** The maximum nesting of a generic class inside itself. */
    private static final int MOST_OF_A_CLASS = 12;

    private final TypeElement owner;
    private final Map<TypeName, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<TypeName> open = new HashSet<>();
    private final KnownTypes known = new KnownTypes();
    private final Deque<TypeElement> holders = new ArrayDeque<>();
    private final Set<TypeElement> growing = new HashSet<>();
    private final Set<Unresolved> unresolved = new LinkedHashSet<>();
    private int values;
    private boolean readsLombok;

    public TypeScope(TypeElement owner) {
        this.owner = owner;
    }

    /**
     * A class that javac does not know.
     *
     * @param name its name, which may be incomplete
     * @param holder the class in whose source or class file it is named
     */
    public record Unresolved(String name, TypeElement holder) {}

    /** Returns the package that the generated class will be in. */
    String packageName() {
        return Mirrors.packageOf(owner);
    }

    /** Returns a readable name for a type that no other type of this tool class has; the same type always has the same name. */
    String nameOf(TypeName type) {
        return names.computeIfAbsent(type, this::newName);
    }

    /**
     * Reads an object or union, given its name. If an enclosing type is the same one, returns a reference to it.
     *
     * @param holder the class of the type
     */
    ValueType readNamed(TypeName type, TypeElement holder, TypePath place, Function<String, ValueType> read) {
        String name = nameOf(type);
        Optional<KnownTypes.Known> earlier =
                known.find(type, place.use()).filter(it -> values + it.size() <= MAX_VALUES);
        if (earlier.isPresent()) {
            values += earlier.get().size();
            return earlier.get().value();
        }
        long around = holders.stream().filter(holder::equals).count();
        if (around == MOST_OF_A_CLASS) {
            growing.add(holder);
        }
        if (growing.contains(holder) || !open.add(type)) {
            return new ValueType.Reference(type, name);
        }
        int before = values;
        holders.push(holder);
        try {
            Mirrors.unresolvedAround(holder, this::unresolved);
            readsLombok |= Mirrors.hasLombok(holder);
            ValueType value = read.apply(name);
            if (around == 0 && growing.remove(holder)) {
                return place.unrepresentable(
                        holder.asType(),
                        "it contains itself with ever larger type arguments",
                        "use a class without type arguments there");
            }
            known.add(place.use(), value, values - before);
            return value;
        } finally {
            holders.pop();
            open.remove(type);
        }
    }

    /** Returns whether a type that was read has annotations of Lombok, which will add members to it. */
    public boolean readsLombok() {
        return readsLombok;
    }

    /** Counts a value, and returns whether the limit is not exceeded. */
    boolean admit() {
        return ++values <= MAX_VALUES;
    }

    /** Records a type that javac does not know, in the type that is currently being read. */
    public void unresolved(String type) {
        unresolved.add(new Unresolved(type, holders.isEmpty() ? owner : holders.peek()));
    }

    /** Returns the types that javac does not know, in the order in which they were found. */
    public Set<Unresolved> unresolved() {
        return unresolved;
    }

    private String newName(TypeName type) {
        String base = baseName(type);
        String name = base;
        for (int next = 2; !taken.add(name); next++) {
            name = base + "_" + next;
        }
        return name;
    }

    private static String baseName(TypeName type) {
        if (type instanceof ClassName name) {
            return name.simpleName();
        }
        if (type instanceof ParameterizedTypeName generic) {
            return Stream.concat(Stream.of(generic.rawType()), generic.typeArguments().stream())
                    .map(TypeScope::baseName)
                    .collect(Collectors.joining("_"));
        }
        if (type instanceof ArrayTypeName array) {
            return baseName(array.componentType()) + "Array";
        }
        if (type instanceof WildcardTypeName wildcard) {
            return baseName(
                    wildcard.lowerBounds().isEmpty()
                            ? wildcard.upperBounds().get(0)
                            : wildcard.lowerBounds().get(0));
        }
        return type.toString();
    }

    /**
     * A cache of the objects and unions of one tool class that are the same at each use, so that a type that many tools use is
     * read once.
     */
    private static final class KnownTypes {

        private final Map<Key, Known> known = new HashMap<>();

        private record Key(TypeName type, TypePath.Use use) {}

        /**
         * A type that was read.
         *
         * @param size the number of values in it
         */
        record Known(ValueType value, int size) {}

        Optional<Known> find(TypeName type, TypePath.Use use) {
            return Optional.ofNullable(known.get(new Key(type, use)));
        }

        /** Adds a type to the cache, unless the result depends on its place. */
        void add(TypePath.Use use, ValueType value, int size) {
            // Type arguments may have annotations at each use, which the name of the type does not include.
            if (value.java() instanceof ClassName && isSameEverywhere(value)) {
                known.put(new Key(value.java(), use), new Known(value, size));
            }
        }

        /**
         * Returns whether the result does not depend on the place of a type. A recursive type is a reference inside itself, and
         * an error contains the path to the type.
         */
        private static boolean isSameEverywhere(ValueType type) {
            return !(type instanceof ValueType.Reference || type instanceof ValueType.Unrepresentable)
                    && !(type instanceof ValueType.ObjectValue object
                            && object.properties().isEmpty())
                    && type.children().stream().allMatch(KnownTypes::isSameEverywhere);
        }
    }
}
