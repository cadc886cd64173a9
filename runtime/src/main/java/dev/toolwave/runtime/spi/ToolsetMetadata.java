package dev.toolwave.runtime.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the source of a tool class says and class files do not: names of parameters, Javadoc, and annotations on types, which javac
 * reads from class files only since JDK 22.
 *
 * <p>The processor writes it at the end of each generated toolset and reads it where a tool of another module depends on a tool of
 * this class. Nothing reads it at run time.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ToolsetMetadata {

    /** Returns the version of this form. */
    int format();

    /** Returns the {@linkplain UpstreamFingerprint fingerprint} of the tool class. */
    String fingerprint();

    /** Returns a note for each declaration about which there is something to say. */
    Note[] notes();

    /** What the source says of one declaration. */
    @Retention(RetentionPolicy.CLASS)
    @Target({})
    @interface Note {

        /**
         * Returns the declaration: {@code a.Geo}, {@code a.Geo#field}, {@code a.Geo#find(java.lang.String)} or, for its first
         * parameter, {@code a.Geo#find(java.lang.String):0}.
         */
        String on();

        /** Returns the Javadoc before its first block tag as plain text, in parts to be joined; a constant has a limit. */
        String[] text() default {};

        /**
         * Returns names and descriptions in turn: of all parameters of a method or constructor, of the documented components of a
         * record.
         */
        String[] params() default {};

        /** Returns the annotations on the declaration's type. */
        TypeUse[] types() default {};
    }

    /** An annotation on a type. */
    @Retention(RetentionPolicy.CLASS)
    @Target({})
    @interface TypeUse {

        /** Returns where in the type it stands: nothing for the whole, {@code /1} for the second type argument. */
        String path() default "";

        /** Returns the name of the annotation's type. */
        String annotation();

        /** Returns its values, such as {@code max=3} or {@code regexp="[a-z]+"}. */
        String[] values() default {};
    }
}
