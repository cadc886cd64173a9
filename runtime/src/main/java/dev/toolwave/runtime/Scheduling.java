package dev.toolwave.runtime;

/** When the nodes of a plan start. Both give the same results; they differ in time. */
public enum Scheduling {
    /** A wave starts when every node of the wave before is finished: easy to explain, to print and to test. The default. */
    WAVES,
    /** A node starts as soon as its own upstreams are finished: never later than in waves. */
    EAGER
}
