package dev.toolwave.runtime.internal.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run has decided with its lock held and does without it. */
final class Followups {

    private @Nullable List<Attempt> starting;
    private @Nullable List<Permits> releasing;

    /** Keeps an attempt to start on a thread of its own. */
    void start(Attempt attempt) {
        if (starting == null) {
            starting = new ArrayList<>();
        }
        starting.add(attempt);
    }

    /** Keeps a permit to give back. */
    void release(Permits permit) {
        if (releasing == null) {
            releasing = new ArrayList<>(1);
        }
        releasing.add(permit);
    }

    boolean isEmpty() {
        return starting == null && releasing == null;
    }

    /** Takes the most urgent attempt back, to run it on the calling thread; null where there is none. */
    @Nullable
    Attempt takeFirst() {
        return starting == null || starting.isEmpty() ? null : starting.remove(0);
    }

    List<Attempt> starting() {
        return starting == null ? List.of() : starting;
    }

    List<Permits> releasing() {
        return releasing == null ? List.of() : releasing;
    }
}
