package dev.toolwave.runtime.internal.observe;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Where the end of a turn is told: with the notice of its beginning, where it comes before that has been told, or apart. The
 * thread that runs the turn and the one that tells of it agree on one of both. Thread-safe, without locks.
 */
public final class TurnEnd {

    private enum Place {
        OPEN,
        WITH_BEGINNING,
        APART
    }

    private final AtomicReference<Place> place = new AtomicReference<>(Place.OPEN);

    /** Has the end told apart, for something is told in between. */
    public void tellApart() {
        place.compareAndSet(Place.OPEN, Place.APART);
    }

    /**
     * Called by the one who runs the turn, when all that the end tells has been written.
     *
     * @return whether it is told with the beginning; if not, the caller has to see to it
     */
    public boolean joinBeginning() {
        return place.compareAndSet(Place.OPEN, Place.WITH_BEGINNING);
    }

    /**
     * Called by the one who tells, when the beginning has been told.
     *
     * @return whether the end is to be told now; if not, it comes apart
     */
    public boolean isToldNow() {
        return !place.compareAndSet(Place.OPEN, Place.APART) && place.get() == Place.WITH_BEGINNING;
    }
}
