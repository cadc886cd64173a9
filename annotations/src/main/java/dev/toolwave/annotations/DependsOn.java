package dev.toolwave.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fills a parameter with the result of another tool, or, on a method, only orders it after another tool.
 *
 * <p>The upstream's own free parameters become part of the schema of this tool, so that the model calls the whole chain at
 * once. The parameter's type says what happens when the upstream fails: {@code R} skips this tool, {@code Optional<R>} is
 * empty, and {@code Outcome<R>} tells why.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Repeatable(DependsOn.List.class)
public @interface DependsOn {

    /** Returns the upstream's tool name, or its method's name where only one tool has it; several fill a {@code List}. */
    String[] value();

    /** Returns the class that declares the upstream; default: this class and its supertypes. */
    Class<?> in() default void.class;

    /** Returns a path of record components or getters into the result, such as {@code "address.city"}; on parameters only. */
    String select() default "";

    /** Returns renamings of the upstream's free parameters: {@code "<name there>=<name here>"}. */
    String[] bind() default {};

    /** Returns whether the model may give the value itself, in which case the upstream does not run for it. */
    boolean overridable() default false;

    /** Holds several {@link DependsOn} of one method. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.PARAMETER, ElementType.METHOD})
    @interface List {

        /** Returns the dependencies, in the order of the source. */
        DependsOn[] value();
    }
}
