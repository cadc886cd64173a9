package dev.toolwave.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a parameter that the model fills, or a part of one: a record component, a field or a getter; on a class, only its {@link
 * #schema}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
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

    /**
     * Returns the JSON Schema of a value whose type does not tell what it looks like: {@code Object}, {@code Map<String, Object>},
     * Jackson's {@code JsonNode}, or a class with annotations of Jackson's that only Jackson follows. On such a class it says so
     * wherever the class is used; on a tool's method it is about the result. It is checked at compile time to be a schema; whether a
     * value keeps it is for the class, or for the tool, to say. It is an error for types that tell themselves.
     */
    String schema() default "";
}
