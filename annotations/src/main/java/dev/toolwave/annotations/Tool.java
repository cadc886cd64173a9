package dev.toolwave.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes a method to a language model as a tool:
 *
 * <pre>{@code
 * @Tool(effect = Effect.READ, value = "Finds the coordinates of a city.")
 * public Coordinates geocode(@Param("the name of the city") String city) { ... }
 * }</pre>
 *
 * <p>For a class with such methods the processor generates a {@code <Class>Toolset} with definitions, decoders, encoders and
 * plans. The model fills each parameter unless {@link DependsOn} names another tool whose result fills it.
 *
 * <p>{@link #title}, {@link #effect}, {@link #idempotent} and {@link #openWorld} correspond to the tool annotations of the Model
 * Context Protocol, revision 2025-11-25.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Tool {

    /** Returns the description that the model reads. Default: the method's Javadoc. */
    String value() default "";

    /** Returns the tool's name, {@code [a-zA-Z_][a-zA-Z0-9_]{0,63}}. Default: the method's name. */
    String name() default "";

    /** Returns the name that clients show to people. Default: none. */
    String title() default "";

    /** Returns the effect of a call, which decides what is merged, retried and run at the same time. */
    Effect effect() default Effect.UNSPECIFIED;

    /** Returns whether repeating a call with equal arguments has no further effect. {@link Effect#READ} implies it. */
    boolean idempotent() default false;

    /** Returns whether the tool reaches systems outside the application. */
    boolean openWorld() default true;

    /** Returns whether the model may call the tool. If false, the tool is only an upstream of others. */
    boolean exposed() default true;

    /** Returns the time limit of one attempt, such as {@code "800ms"}, {@code "5s"} or {@code "2m"}. Default: the runtime's. */
    String timeout() default "";

    /** Returns how many calls of this tool may run at the same time in the whole runtime. 0: no limit of its own. */
    int maxConcurrency() default 0;

    /**
     * Returns the resources that a writing tool uses, such as {@code "cart"} or {@code "file:{path}"}. <code>{x}</code> is replaced by
     * the value of the parameter {@code x}. Writes without a common resource may run at the same time.
     */
    String[] resources() default {};

    /** Returns what happens to the rest of the turn if this tool fails. */
    OnFailure onFailure() default OnFailure.CONTINUE;

    /** Returns tags for filters and permissions, such as {@code "admin"}. Models do not see them. */
    String[] tags() default {};

    /** Returns whether the result goes to the user without another model round. Agent loops decide; the runtime passes it on. */
    boolean returnDirect() default false;

    /**
     * Returns the maximum number of characters of a result that the model receives. A limit above the runtime's has no effect. 0:
     * the runtime's limit.
     */
    int resultLimit() default 0;

    /** Returns how many calls of this tool one turn may run; further calls are refused. 0: no limit of its own. */
    int maxCallsPerTurn() default 0;
}
