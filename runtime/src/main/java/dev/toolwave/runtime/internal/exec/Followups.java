package dev.toolwave.runtime.internal.exec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a thread has decided with the run's lock held and does without it. For one thread only. */
public final class Followups {

    private @Nullable List<Permits> releasing;
    private int helpers;
    private int calledAt;
    private boolean standingBy;

    /** Keeps a permit to give back. */
    public void release(Permits permit) {
        if (releasing == null) {
            releasing = new ArrayList<>(1);
        }
        releasing.add(permit);
    }

    /**
     * Keeps helpers to start.
     *
     * @param count how many
     * @param ended how many attempts had ended when they were called
     */
    public void callHelpers(int count, int ended) {
        helpers += count;
        calledAt = ended;
    }

    /** Lets the thread itself stand by as a helper, now that it has ended an attempt. */
    public void standBy() {
        standingBy = true;
    }

    public boolean isEmpty() {
        return helpers == 0 && releasing == null;
    }

    public List<Permits> takeReleasing() {
        List<Permits> taken = releasing == null ? List.of() : releasing;
        releasing = null;
        return taken;
    }

    public int takeHelpers() {
        int taken = helpers;
        helpers = 0;
        return taken;
    }

    /** Returns how many attempts had ended when helpers were called last. */
    public int calledAt() {
        return calledAt;
    }

    public boolean takeStandBy() {
        boolean taken = standingBy;
        standingBy = false;
        return taken;
    }
}
