package dev.toolwave.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A Java type: a name to render and compare, and, behind it, what {@link JavaTypes} needs to answer questions.
 *
 * <p>Two are equal if their names are.
 */
public interface JavaType {

    /** Returns the type's name, with its type arguments and without annotations. */
    TypeName name();

    /** Returns the name for messages: simple names, with type arguments. */
    String display();
}
