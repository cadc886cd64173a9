package dev.toolwave.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A Java type. Its name is rendered and compared; {@link JavaTypes} uses implementation-specific data for its queries.
 *
 * <p>Two types are equal if their names are equal.
 */
public interface JavaType {

    /** Returns the type's name, with its type arguments and without annotations. */
    TypeName name();

    /** Returns the name for messages: simple names, with type arguments. */
    String display();
}
