package dev.toolwave.processor.render.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that one generated class has given away. Mutable, for the rendering of one file: a name that is taken, or that Java
 * does not allow, gets an underscore more.
 */
public final class Names {

    /** What {@code Object} and {@code Toolset} declare, and the factory: no tool's method may be overloaded with them. */
    private static final String[] METHODS = {
        "clone",
        "upstreamFingerprints",
        "declarations",
        "definitions",
        "equals",
        "finalize",
        "fingerprint",
        "getClass",
        "hashCode",
        "invoke",
        "notify",
        "notifyAll",
        "of",
        "owners",
        "plan",
        "readArguments",
        "readUpstream",
        "select",
        "toString",
        "upstreams",
        "wait",
        "writeArguments",
        "writeResult",
        "writeUpstream"
    };

    /** The parameters of the methods that see the owners' fields. */
    private static final String[] PARAMETERS = {"arguments", "edge", "in", "node", "out", "result", "tool", "upstream"};

    /** What {@code Object} declares without parameters: no record component may be called so (JLS 8.10.1). */
    private static final String[] COMPONENTS = {
        "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait"
    };

    private final NameAllocator constants = reserving("DEFINITIONS", "PLANS");
    private final NameAllocator fields = reserving(PARAMETERS);
    private final NameAllocator methods = reserving(METHODS);
    private final NameAllocator types = new NameAllocator();

    public Names(ClassName toolset) {
        type(toolset.simpleName());
    }

    /** Takes the name of a constant: {@code planTrip} gives {@code PLAN_TRIP}. */
    public String constant(String suggestion) {
        return take(upperSnake(suggestion), constants);
    }

    /** Takes the name of an instance field. */
    public String field(String suggestion) {
        return take(suggestion, fields);
    }

    /** Takes the name of a method. */
    public String method(String suggestion) {
        return take(suggestion, methods);
    }

    /** Takes the name of a nested type, one that differs from all others in more than case: it becomes the name of a file. */
    public String type(String suggestion) {
        String free = take(suggestion.toLowerCase(Locale.ROOT), types);
        return suggestion + free.substring(suggestion.length());
    }

    /** Returns the names of the components of a new record. */
    public static NameAllocator components() {
        return reserving(COMPONENTS);
    }

    /** Returns the names of the variables of a new method, of which these are taken. */
    public static NameAllocator reserving(String... taken) {
        NameAllocator names = new NameAllocator();
        for (String name : taken) {
            take(name, names);
        }
        return names;
    }

    /** Takes a name: the one suggested, where it is free and Java allows it. */
    public static String take(String suggestion, NameAllocator names) {
        return names.newName(suggestion, new Object()); // a tag of its own would be a random UUID
    }

    /** Returns a name for a local variable, which must not hide a constant. */
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
