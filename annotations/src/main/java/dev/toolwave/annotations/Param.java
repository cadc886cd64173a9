package dev.toolwave.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a parameter that the model fills, or a part of one: a record component, a field or a getter. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Param {

    /** Returns the description that the model reads; default: the {@code @param} tag of the Javadoc. */
    String value() default "";

    /** Returns the name that the model uses; default: the name in the source. */
    String name() default "";

    /**
     * Returns the value to take where the model gives none, as JSON text or a bare string. It makes the parameter optional, and
     * one that does not fit the type is a compile error.
     */
    String defaultValue() default "";

    /** Returns example values for the schema, as JSON texts or bare strings. */
    String[] examples() default {};
}
