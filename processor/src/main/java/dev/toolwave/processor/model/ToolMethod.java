package dev.toolwave.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A tool, as its author wrote it.
 *
 * @param owner the class on whose instance the method is called
 * @param method the method's name
 * @param name the tool's name, from the annotation or the method
 * @param description what the tool does, from the annotation or the Javadoc; may be empty
 * @param traits the rest of the annotation
 * @param parameters the method's parameters
 * @param after the dependencies on the method itself, which order without passing data
 * @param result what the method returns
 * @param inheritedFrom the class whose declaration has these annotations, if the method overrides it without its own {@code @Tool}
 * @param dropped the parameters that other tools fill in the overridden declaration, and the model fills here
 * @param callability whether a generated class can call the method, and if not, why
 * @param origin the method
 */
public record ToolMethod(
        ClassName owner,
        String method,
        Located<String> name,
        String description,
        ToolTraits traits,
        List<ToolParameter> parameters,
        List<Dependency> after,
        ToolReturn result,
        Optional<ClassName> inheritedFrom,
        List<Dropped> dropped,
        Callability callability,
        Origin origin) {

    /**
     * A parameter that another tool fills in the overridden declaration but not in the overriding one.
     *
     * @param parameter the index of the parameter, from 0
     * @param upstreams the tools that fill it in the overridden declaration
     * @param from the class of the overridden declaration
     */
    public record Dropped(int parameter, List<String> upstreams, ClassName from) {

        /** Copies the list. */
        public Dropped {
            upstreams = List.copyOf(upstreams);
        }
    }

    /** Whether generated code can call a tool method. */
    public enum Callability {
        /** Generated code can call it. */
        CALLABLE,
        /** The method is private. */
        PRIVATE,
        /** The method is a suspend function of Kotlin. */
        SUSPENDING,
        /** The method is static. */
        STATIC,
        /** The method has type parameters of its own. */
        GENERIC,
        /** The method declares {@code throws Throwable}, or an {@code Error}. */
        THROWS_THROWABLE,
        /** The class is private, local or anonymous, or inside one that is. */
        UNREACHABLE_CLASS,
        /** The class is generic itself. */
        GENERIC_CLASS,
        /** The class is a non-static inner class. Its methods can still be called on an instance. */
        INNER_CLASS
    }

    /** Copies the lists. */
    public ToolMethod {
        parameters = List.copyOf(parameters);
        after = List.copyOf(after);
        dropped = List.copyOf(dropped);
    }

    /** Returns the parameters that the model fills, in order. */
    public List<ToolParameter.Free> freeParameters() {
        return parameters.stream()
                .filter(ToolParameter.Free.class::isInstance)
                .map(ToolParameter.Free.class::cast)
                .toList();
    }

    /** Returns the unique identity of this tool. */
    public ToolId id() {
        return new ToolId(owner, name.value());
    }

    /** Returns the name of a parameter for messages, such as {@code planTrip(weather)}. */
    public String place(ToolParameter parameter) {
        return name.value() + "(" + parameter.javaName() + ")";
    }

    /** Returns the declaration for messages, such as {@code geocode(String city): Coordinates, READ}. */
    public String declaration() {
        return parameters.stream()
                        .map(parameter -> parameter.type().display() + " " + parameter.javaName())
                        .collect(Collectors.joining(", ", name.value() + "(", "): "))
                + result.declared().display() + ", " + traits.effect().value();
    }
}
