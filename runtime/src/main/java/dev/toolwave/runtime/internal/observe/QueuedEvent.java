package dev.toolwave.runtime.internal.observe;

import org.jspecify.annotations.Nullable;

/** Something to tell a listener, and its own place in an {@link Inbox}, so that adding it makes nothing else. */
public abstract class QueuedEvent {

    /** The notice that came before this one; written before the inbox shows this one to others. */
    @Nullable
    public QueuedEvent before;

    /** How many notices wait, up to this one; written as {@link #before} is. */
    public int count;

    /** Tells the listener. */
    protected abstract void tell();
}
