package dev.toolwave.runtime.internal.exec;

/** The monotonic clock of the runtime; only differences of its readings mean anything. Thread-safe. */
@FunctionalInterface
public interface Ticker {

    /** The JVM's. */
    public Ticker SYSTEM = new Ticker() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }
    };

    /** Returns its reading in nanoseconds. */
    public long nanos();
}
