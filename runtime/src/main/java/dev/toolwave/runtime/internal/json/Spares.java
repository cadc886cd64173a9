package dev.toolwave.runtime.internal.json;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a few objects that are dear to make and serve one caller at a time. Thread-safe; nobody waits, and nothing stays with a
 * thread that outlives the application.
 */
final class Spares<T> {

    /** A power of two; threads with neighbouring numbers do not meet. */
    private static final int PLACES = 16;

    private final AtomicReferenceArray<@Nullable T> places = new AtomicReferenceArray<>(PLACES);

    /** Returns an object that nobody else has, or null where there is none at hand. */
    @Nullable
    T take() {
        int place = place();
        return places.getPlain(place) == null ? null : places.getAndSet(place, null);
    }

    /** Keeps an object for the next caller. */
    void keep(T spare) {
        places.setRelease(place(), spare);
    }

    private static int place() {
        return (int) Thread.currentThread().getId() & (PLACES - 1);
    }
}
