package dev.toolwave.runtime;

/** When the tools of a plan start. Both values lead to the same results. */
public enum Scheduling {
    /** A wave starts when all tools of the previous wave are finished: easy to explain, print and test. The default. */
    WAVES,
    /** A tool starts as soon as the tools that it depends on are finished, never later than with {@link #WAVES}. */
    EAGER
}
