package dev.toolwave.runtime.internal.run;

/** The monotonic clock of the runtime; only differences of its readings mean anything. Thread-safe. */
@FunctionalInterface
interface Ticker {

    /** The JVM's. */
    Ticker SYSTEM = new Ticker() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }
    };

    /** Returns its reading in nanoseconds. */
    long nanos();
}
