package dev.toolwave.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tries a failed tool again. Allowed only on tools that are {@link Effect#READ} or idempotent; elsewhere a compile error.
 *
 * <p>The words follow MicroProfile Fault Tolerance; the pause before attempt <i>n + 1</i> is random between zero and
 * {@code delay * 2^(n-1)}, at most {@code maxDelay} ("full jitter", Brooker, AWS Architecture Blog, 2015).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Retry {

    /** Returns how often the tool is tried at the most; the first attempt counts. */
    int maxAttempts() default 3;

    /** Returns the pause after the first attempt, such as {@code "100ms"}; it doubles from attempt to attempt. */
    String delay() default "100ms";

    /** Returns the longest pause between two attempts. */
    String maxDelay() default "5s";

    /** Returns the exceptions after which the tool is tried again. */
    Class<? extends Throwable>[] on() default {Exception.class};

    /** Returns exceptions after which it is not, although {@link #on} holds for them. */
    Class<? extends Throwable>[] abortOn() default {};
}
