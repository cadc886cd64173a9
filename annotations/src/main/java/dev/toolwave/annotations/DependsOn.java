package dev.toolwave.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fills a parameter with the result of another tool, the upstream. On a method, only orders it after the upstream:
 *
 * <pre>{@code
 * @Tool(effect = Effect.READ)
 * public Forecast forecast(@DependsOn("geocode") Coordinates at, LocalDate day) { ... }
 * }</pre>
 *
 * <p>The parameters of the upstream become part of the schema of this tool, so that the model calls the whole chain at once. The
 * type of the parameter decides what happens if the upstream fails: with {@code R} this tool is skipped, {@code Optional<R>} is
 * empty, and {@code Outcome<R>} contains the reason.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Repeatable(DependsOn.List.class)
public @interface DependsOn {

    /** Returns the upstream's tool name, or the name of its method if it is unique. Several upstreams fill a {@code List}. */
    String[] value();

    /** Returns the class that declares the upstream. Default: this class and its supertypes. */
    Class<?> in() default void.class;

    /** Returns a path of record components or getters into the result, such as {@code "address.city"}. On parameters only. */
    String select() default "";

    /** Returns new names of the upstream's parameters in the schema of this tool: {@code "<name there>=<name here>"}. */
    String[] bind() default {};

    /**
     * Returns constants for the upstream's parameters, each {@code "<name there>=<value>"}. A value is written like a default of the
     * parameter, such as {@code "limit=1"}, and the model does not see the parameter.
     */
    String[] set() default {};

    /** Returns whether the model may pass the value itself. The upstream does not run then. */
    boolean overridable() default false;

    /** Contains several {@link DependsOn} of one method or parameter. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.PARAMETER, ElementType.METHOD})
    @interface List {

        /** Returns the dependencies, in the order of the source. */
        DependsOn[] value();
    }
}
