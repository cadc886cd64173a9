package dev.toolwave.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Retries a tool that failed. A compile error on tools that are neither {@link Effect#READ} nor idempotent.
 *
 * <p>The names follow MicroProfile Fault Tolerance. The delay before attempt <i>n + 1</i> is random between zero and
 * {@code delay * 2^(n-1)}, at most {@code maxDelay} ("full jitter", Brooker, AWS Architecture Blog, 2015).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Retry {

    /** Returns the maximum number of attempts, including the first. */
    int maxAttempts() default 3;

    /** Returns the delay after the first attempt, such as {@code "100ms"}. It doubles from attempt to attempt. */
    String delay() default "100ms";

    /** Returns the longest delay between two attempts. */
    String maxDelay() default "5s";

    /** Returns the exceptions that are retried. */
    Class<? extends Throwable>[] on() default {Exception.class};

    /** Returns exceptions that are not retried even if {@link #on} includes them. */
    Class<? extends Throwable>[] abortOn() default {};
}
