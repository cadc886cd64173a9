package dev.toolwave.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a parameter that the model fills, or a part of one: a record component, a field or a getter. On a class, only {@link
 * #schema} has an effect.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface Param {

    /** Returns the description that the model reads. Default: the {@code @param} tag of the Javadoc. */
    String value() default "";

    /** Returns the name that the model uses. Default: the name in the source. */
    String name() default "";

    /**
     * Returns the value that is used if the model passes none, as JSON or as a bare string. It makes the parameter optional. A value
     * that does not match the type is a compile error.
     */
    String defaultValue() default "";

    /**
     * Returns whether a call must have the parameter or property. If not, and without a default value, it is null when absent, so
     * it cannot be a primitive.
     */
    boolean required() default true;

    /** Returns example values for the schema, as JSON or as bare strings. */
    String[] examples() default {};

    /**
     * Returns the JSON Schema of a value whose type does not define one: {@code Object}, {@code Map<String, Object>}, Jackson's
     * {@code JsonNode}, or a class with annotations that only Jackson's databind supports. On such a class, it applies wherever the
     * class is used; on the method of a tool, to the result. The compiler checks that it is a schema. The class or the tool has to
     * check that values match it. A compile error for all other types.
     */
    String schema() default "";
}
