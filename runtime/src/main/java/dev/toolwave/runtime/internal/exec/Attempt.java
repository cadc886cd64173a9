package dev.toolwave.runtime.internal.exec;

import org.jspecify.annotations.Nullable;

/**
 * One try of one node: what it belongs to, what it holds while it runs, and what it lends to turns inside it.
 *
 * <p>Fields are written before the tool starts.
 */
public class Attempt {

    /**
     * Holds the attempt that a thread is running in its only place. The place stays when the attempt goes, which is cheaper, and
     * is no class of ours, so that a thread that outlives the application does not keep it.
     */
    private static final ThreadLocal<@Nullable Object[]> CURRENT = new ThreadLocal<>() {
        @Override
        protected @Nullable Object[] initialValue() {
            return new Object[1];
        }
    };

    public final TurnScope scope;
    public final int node;

    /** The node's number in events. */
    public final int step;

    public final String toolName;
    public final long deadline;

    /** Where its permit of the runtime goes back to: the runtime's own, or what an attempt around it lends. */
    public final Permits permit;

    /** The tool's own limit, null where it has none. */
    public final @Nullable Permits limit;

    /** Where its permit of the tool goes back to: the limit itself, or what an attempt around it lends of it. */
    public final @Nullable Permits gate;

    private @Nullable Object @Nullable [] place;
    private @Nullable Attempt outer;
    private @Nullable Permits lentPermit;
    private @Nullable Permits lentGate;

    public Attempt(
            TurnScope scope,
            int node,
            int step,
            String toolName,
            long deadline,
            Permits permit,
            @Nullable Permits limit,
            @Nullable Permits gate) {
        this.scope = scope;
        this.node = node;
        this.step = step;
        this.toolName = toolName;
        this.deadline = deadline;
        this.permit = permit;
        this.limit = limit;
        this.gate = gate;
    }

    /** Returns the attempt that the calling thread is running, null where it runs none. */
    public static @Nullable Attempt current() {
        return (Attempt) CURRENT.get()[0];
    }

    /** Makes this the attempt of the calling thread until it {@link #leave leaves}. */
    public final void enter() {
        @Nullable Object[] current = CURRENT.get();
        outer = (Attempt) current[0];
        place = current;
        current[0] = this;
    }

    /** Gives the calling thread back to the attempt that it was running before; does nothing where it did not come to enter. */
    public final void leave() {
        if (place != null) {
            place[0] = outer;
        }
    }

    /** Returns whether the result is no longer wanted. */
    public boolean isCancelled() {
        return scope.isCancelled();
    }

    /**
     * Returns the permit that this attempt lends to turns inside it, for the tool waits while they work.
     */
    public final synchronized Permits lentPermit() {
        Permits lent = lentPermit;
        if (lent == null) {
            lent = new Permits(1);
            lentPermit = lent;
        }
        return lent;
    }

    /** Returns the permit of its tool that it lends to calls of the same tool in a turn inside it. */
    public final synchronized Permits lentGate() {
        Permits lent = lentGate;
        if (lent == null) {
            lent = new Permits(1);
            lentGate = lent;
        }
        return lent;
    }

    /** Returns the nearest attempt, from this one outwards, that counts for this limit of a tool. */
    @Nullable
    public final Attempt holderOf(Permits limit) {
        for (Attempt attempt = this; attempt != null; attempt = attempt.scope.parentOnSameEngine()) {
            if (attempt.limit == limit) {
                return attempt;
            }
        }
        return null;
    }
}
