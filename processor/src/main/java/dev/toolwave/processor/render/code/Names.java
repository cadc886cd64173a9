package dev.toolwave.processor.render.code;

import com.palantir.javapoet.NameAllocator;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Allocates the names of one generated class. Mutable, for one generated file. Appends an underscore to a name that is taken or
 * that Java does not allow.
 *
 * <p>Variables and constants never have the name of a type: in an expression such as {@code VAT.FULL}, a variable hides a type (JLS
 * 6.4.2).
 */
public final class Names {

    /** The methods of {@code Object} that a method without parameters could override by accident. */
    private static final List<String> OBJECT =
            List.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** The other public methods of a generated class. */
    private static final List<String> TOOLSET = List.of("binding", "equals", "of");

    /** The methods that a binding overrides or inherits. */
    private static final List<String> BINDING = List.of(
            ("binding definitions equals invoke owners plan readArguments readUpstream select upstreamFingerprints upstreams"
                            + " writeArguments writeResult writeUpstream")
                    .split(" "));

    /** The parameters of the methods that access the owners' fields, which must not hide them. */
    private static final List<String> PARAMETERS =
            List.of("arguments", "edge", "in", "node", "out", "result", "tool", "upstream");

    private final Collection<String> typeNames;
    private final NameAllocator constants;
    private final NameAllocator fields;
    private final NameAllocator calls = reserving(OBJECT, TOOLSET);
    private final NameAllocator methods = reserving(OBJECT, BINDING);
    private final NameAllocator types = new NameAllocator();

    /**
     * Creates an allocator.
     *
     * @param toolset the simple name of the generated class
     * @param typeNames the simple names of the types that the generated class mentions
     */
    public Names(String toolset, Collection<String> typeNames) {
        this.typeNames = typeNames;
        this.constants = reserving(typeNames, List.of());
        this.fields = reserving(PARAMETERS, typeNames);
        type(toolset);
    }

    /** Allocates the name of a constant: {@code PLAN_TRIP} for {@code planTrip}. */
    public String constant(String suggestion) {
        return take(upperSnake(suggestion), constants);
    }

    /** Allocates the name of an instance field. */
    public String field(String suggestion) {
        return take(suggestion, fields);
    }

    /** Allocates the name of a public method, which returns a typed call. */
    public String call(String suggestion) {
        return take(suggestion, calls);
    }

    /** Allocates the name of a method of the binding. */
    public String method(String suggestion) {
        return take(suggestion, methods);
    }

    /**
     * Allocates the name of a nested type. It differs from other names in more than case, because it is part of the name of a
     * class file.
     */
    public String type(String suggestion) {
        String free = take(suggestion.toLowerCase(Locale.ROOT), types);
        return suggestion + free.substring(suggestion.length());
    }

    /** Returns an allocator for the components of a record, which cannot be named like methods of {@code Object} (JLS 8.10.1). */
    public NameAllocator components() {
        return reserving(OBJECT, typeNames);
    }

    /** Returns an allocator for the variables of a method in which these names are taken. */
    public NameAllocator locals(String... taken) {
        return reserving(List.of(taken), typeNames);
    }

    private static NameAllocator reserving(Collection<String> taken, Collection<String> others) {
        NameAllocator names = new NameAllocator();
        Stream.concat(taken.stream(), others.stream()).distinct().forEach(name -> take(name, names));
        return names;
    }

    /** Allocates a name: the suggested one, if it is free and Java allows it. */
    public static String take(String suggestion, NameAllocator names) {
        return names.newName(suggestion, new Object()); // the default tag would be a random UUID
    }

    /** Returns a name for a local variable that does not hide a constant. */
    public static String local(String name) {
        return Character.isUpperCase(name.charAt(0)) ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** Returns {@code tripTools} for {@code TripTools}. */
    public static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Returns {@code PlanTrip} for {@code planTrip}. */
    public static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Returns {@code PlanTrip} for {@code PLAN_TRIP}. */
    public static String camel(String constant) {
        return Stream.of(constant.split("_"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static String upperSnake(String name) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (i > 0 && isAsciiUpper(letter) && isAsciiLowerOrDigit(name.charAt(i - 1))) {
                words.append('_');
            }
            words.append(isAsciiUpper(letter) || isAsciiLowerOrDigit(letter) ? letter : '_');
        }
        return words.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isAsciiUpper(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static boolean isAsciiLowerOrDigit(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    }
}
