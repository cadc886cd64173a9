package dev.toolwave.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Offers a method to a language model as a tool.
 *
 * <p>For a class with such methods the processor generates a {@code <Class>Toolset} with definitions, decoders, encoders and
 * plans. Each parameter is filled by the model, unless {@link DependsOn} names another tool whose result fills it.
 *
 * <p>{@link #title}, {@link #effect}, {@link #idempotent} and {@link #openWorld} follow the tool annotations of the Model
 * Context Protocol, revision 2025-11-25.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Tool {

    /** Returns the description that the model reads; default: the method's Javadoc. */
    String value() default "";

    /** Returns the tool's name, {@code [a-zA-Z_][a-zA-Z0-9_]{0,63}}; default: the method's name. */
    String name() default "";

    /** Returns the name that a person reads, for clients that show one; default: none. */
    String title() default "";

    /** Returns what a call does to the world; it decides what may be merged, retried and overlapped. */
    Effect effect() default Effect.UNSPECIFIED;

    /** Returns whether a repeated call with the same arguments changes nothing more; {@link Effect#READ} implies it. */
    boolean idempotent() default false;

    /** Returns whether the tool reaches systems outside the application. */
    boolean openWorld() default true;

    /** Returns whether the model may call the tool; if false, only other tools may depend on it. */
    boolean exposed() default true;

    /** Returns how long one attempt may take, such as {@code "800ms"}, {@code "5s"} or {@code "2m"}; default: the runtime's. */
    String timeout() default "";

    /** Returns how many calls of this tool may run at the same time over the whole runtime; 0: no limit of its own. */
    int maxConcurrency() default 0;

    /**
     * Returns what a writing tool touches, such as {@code "cart"} or {@code "file:{path}"}, where <code>{x}</code> stands for the
     * value of the free parameter {@code x}. Writing calls whose resources have nothing in common may overlap.
     */
    String[] resources() default {};

    /** Returns what a failure of this tool means for the rest of its turn. */
    OnFailure onFailure() default OnFailure.CONTINUE;
}
