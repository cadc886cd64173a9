package dev.toolwave.runtime.internal.turn;

/**
 * Chooses which calls of one tool are timed for Flight Recorder. To read the clock at both ends costs a quick tool a good part of
 * its time, so one that has been quick for long is timed only now and then, until a timed call was not quick.
 *
 * <p>Shared by all threads without synchronization: where they meet, a count may be lost or seen late, and then a call more or
 * less is timed.
 */
public final class TimedCalls {

    /** Who takes as long as this does not feel that the clock is read. */
    public static final long QUICK_NANOS = 5_000;

    /** How many calls in a row must have been quick first: a tool that answers from a cache is quick until it must look further. */
    public static final int PROBATION = 256;

    /** Of how many further calls one is timed. */
    public static final int INTERVAL = 64;

    /** Counts the calls since one was not quick; after the probation, over and over those of an interval. */
    private int calls;

    /** Counts a call, and returns whether it is to be timed. */
    public boolean isNextTimed() {
        int before = calls;
        calls = before == PROBATION + INTERVAL - 1 ? PROBATION : before + 1;
        return before <= PROBATION;
    }

    /**
     * Tells of a call that was timed.
     *
     * @param recorded whether it took long enough for a recording, which may want all
     */
    public void ended(long nanos, boolean recorded) {
        if (recorded || nanos >= QUICK_NANOS) {
            calls = 0;
        }
    }
}
