package dev.toolwave.runtime;

/**
 * Carries the context of the calling thread, such as a trace, a security context or the logging context, to the threads that run
 * tools. Implementations must be thread-safe.
 */
@FunctionalInterface
public interface ContextPropagation {

    /**
     * Declares that no tool depends on the thread of its caller. A turn of one call may then run on the calling thread, which
     * saves the change of threads.
     */
    ContextPropagation NONE = () -> () -> () -> {};

    /** Captures the context of the calling thread. Called once per turn, on the thread that runs it. */
    Snapshot capture();

    /** A captured context. Used by many threads at the same time. */
    @FunctionalInterface
    interface Snapshot {

        /** Applies the context to the current thread. */
        Scope restore();
    }

    /** Reverts {@link Snapshot#restore}. */
    @FunctionalInterface
    interface Scope extends AutoCloseable {

        /** Restores the previous context; called on the thread that called {@link Snapshot#restore}. */
        @Override
        void close();
    }
}
