package dev.toolwave.runtime;

/**
 * Carries what the calling thread knows, such as a trace, a security context or the logging context, over to the threads that
 * tools run on. Thread-safe.
 */
@FunctionalInterface
public interface ContextPropagation {

    /** Looks at the thread that runs a turn; called on it, once for each turn. */
    Snapshot capture();

    /** What the calling thread knew. Used by many threads at the same time. */
    @FunctionalInterface
    interface Snapshot {

        /** Makes it known to the thread on which it is called. */
        Scope restore();
    }

    /** Ends what {@link Snapshot#restore} has begun, on the same thread. */
    @FunctionalInterface
    interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
