package dev.toolwave.processor.model;

import java.util.List;
import java.util.Optional;

/** A parameter of a tool method: filled by the model, by another tool, or by the runtime. */
public sealed interface ToolParameter {

    /** Returns the parameter's name in the source. */
    String javaName();

    /** Returns the declared type. */
    JavaType type();

    /** Returns the position of the parameter. */
    Origin origin();

    /** Returns the property with which the model may supply the value; empty if it cannot. */
    default Optional<Property> published() {
        return Optional.empty();
    }

    /**
     * A parameter that the model fills.
     *
     * @param property its name, type, description and presence in the schema
     */
    record Free(String javaName, JavaType type, Property property, Origin origin) implements ToolParameter {

        @Override
        public Optional<Property> published() {
            return Optional.of(property);
        }
    }

    /**
     * A parameter that other tools fill.
     *
     * @param dependency the {@code @DependsOn} annotation
     * @param shape how the declared type wraps the upstream's result
     * @param value the type that the upstream's result, or the selected part, must fit
     * @param property the property with which the model may supply an overridable parameter
     */
    record Dependent(
            String javaName,
            JavaType type,
            Dependency dependency,
            Shape shape,
            JavaType value,
            Optional<Property> property,
            List<Located<String>> contradictions,
            Origin origin)
            implements ToolParameter {

        /** Copies the list. */
        public Dependent {
            contradictions = List.copyOf(contradictions);
        }

        @Override
        public Optional<Property> published() {
            return property;
        }
    }

    /** A {@code ToolContext}, which the runtime fills. */
    record Injected(String javaName, JavaType type, boolean markedDependent, Origin origin) implements ToolParameter {}

    /** The way in which the declared type of a dependent parameter wraps the value. */
    enum Shape {
        /** {@code R}. */
        REQUIRED,
        /** {@code @Nullable R}. */
        NULLABLE,
        /** {@code Optional<R>}. */
        OPTIONAL,
        /** {@code Outcome<R>}. */
        OUTCOME,
        /** {@code List<R>} with several upstreams. */
        LIST,
        /** {@code List<Outcome<R>>} with several upstreams. */
        OUTCOME_LIST,
        /** {@code Optional<Outcome<R>>}, {@code Outcome<Optional<R>>} and the like: not allowed. */
        NESTED,
        /** {@code Optional} or {@code Outcome} without a type argument: not allowed. */
        RAW
    }
}
