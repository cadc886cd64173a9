package dev.toolwave.runtime.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Facts about a tool class that other modules need and that its class file does not have: names of parameters, Javadoc, and
 * annotations on types, which javac reads from class files only since JDK 22.
 *
 * <p>The processor writes it on each generated toolset, and reads it if a tool of another module depends on a tool of this class.
 * At run time, only {@link UpstreamFingerprint} reads it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ToolsetMetadata {

    /** Returns the version of this format. */
    int format();

    /** Returns the {@linkplain UpstreamFingerprint fingerprint} of the tool class. */
    String fingerprint();

    /** Returns the declarations of the tools, each {@code name(parameters): result, effect}. */
    String[] tools() default {};

    /** Returns a note for each declaration with facts that the class file does not have. */
    Note[] notes() default {};

    /** The facts about one declaration. */
    @Target({})
    @interface Note {

        /**
         * Returns the declaration: {@code a.Geo}, {@code a.Geo#field}, {@code a.Geo#find(java.lang.String)} or, for its first
         * parameter, {@code a.Geo#find(java.lang.String):0}.
         */
        String on();

        /** Returns the Javadoc before its first block tag as plain text. A long text is split, because a constant has a limit. */
        String[] text() default {};

        /**
         * Returns alternately names and descriptions: of all parameters of a method or constructor, or of the documented components of
         * a record. A name is repeated if its description is split.
         */
        String[] params() default {};

        /** Returns the annotations on the declaration's type. */
        TypeUse[] types() default {};
    }

    /** An annotation on a type. */
    @Target({})
    @interface TypeUse {

        /** Returns the place in the type: empty for the whole type, {@code /1} for the second type argument. */
        String path() default "";

        /** Returns the name of the annotation's type. */
        String annotation();

        /** Returns its values, such as {@code max=3} or {@code regexp="[a-z]+"}. */
        String[] values() default {};
    }
}
