package dev.toolwave.runtime.internal.exec;

/**
 * Decides how many threads are called to help with a run. A thread is called before anybody can know whether it will be of use:
 * if tools are quick, those who are at work have ended them all before it comes. Then calling it was most of the cost.
 *
 * <p>So one is called at first; where it was of use, two may be on their way next, then four. Where nodes end faster than a
 * thread comes, a single one stands by. As long as there is a node that could start, one is on its way or stands by.
 *
 * <p>Not thread-safe.
 */
public final class HelperCalls {

    /** How many attempts more than are under way have to end while a thread comes to show that it is not needed. */
    private static final int QUICK = 8;

    private static final int MOST = 1 << 20;

    private int coming;
    private int atOnce = 1;
    private int ended;

    /** Says that an attempt has ended. */
    public void attemptEnded() {
        ended++;
    }

    /** Returns how many attempts have ended so far. */
    public int ended() {
        return ended;
    }

    /**
     * Calls helpers.
     *
     * @param startable how many nodes could start
     * @return how many threads are to be started
     */
    public int call(int startable) {
        int more = Math.max(0, Math.min(startable, atOnce) - coming);
        coming += more;
        return more;
    }

    /**
     * Returns whether attempts end faster than one more thread could be of use.
     *
     * @param since how many had ended at an earlier time, some moments ago
     * @param live how many are under way
     */
    public boolean isOvertaken(int since, int live) {
        return ended - since > QUICK + live;
    }

    /** Lets a helper that has come stand by; false where another one is coming, so that this one may go. */
    public boolean standBy() {
        callOneAtATime();
        if (coming > 1) {
            coming--;
            return false;
        }
        return true;
    }

    /** Lets a thread that was at work stand by; false where a helper is coming anyway. */
    public boolean comeBack() {
        callOneAtATime();
        if (coming > 0) {
            return false;
        }
        coming = 1;
        return true;
    }

    /**
     * Says that a helper has come, or that it does not.
     *
     * @param useful whether it has found something to do
     */
    public void arrived(boolean useful) {
        coming--;
        if (useful) {
            atOnce = Math.min(MOST, 2 * atOnce);
        }
    }

    /** Lets no more than one helper be on its way until that one is of use. */
    public void callOneAtATime() {
        atOnce = 1;
    }
}
