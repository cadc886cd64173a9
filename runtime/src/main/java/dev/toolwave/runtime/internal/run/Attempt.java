package dev.toolwave.runtime.internal.run;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One try of one node: what it holds while it runs, and the handshake by which an interrupt reaches this try or nobody.
 *
 * <p>Fields without a word on it are written before the tool starts; those of the turn are guarded by the turn's lock.
 */
final class Attempt {

    private enum Phase {
        CLAIMED,
        RUNNING,
        INTERRUPTING,
        INTERRUPTED,
        ENDED
    }

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

    final TurnScope scope;
    final int node;

    /** The node's number in events. */
    final int step;

    final String toolName;
    final long deadline;

    /** Where its permit of the runtime goes back to: the runtime's own, or what an attempt around it lends. */
    final Permits permit;

    /** The tool's own limit, null where it has none. */
    final @Nullable Permits limit;

    /** Where its permit of the tool goes back to: the limit itself, or what an attempt around it lends of it. */
    final @Nullable Permits gate;

    /** Guarded by the turn's lock: how many attempts had ended when it was claimed. */
    int endedBefore;

    /** Guarded by the turn's lock: whether it is still running although nobody waits for it. */
    boolean abandoned;

    /** Guarded by the turn's lock: whether it has ended. */
    boolean over;

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CLAIMED);
    private @Nullable Thread thread;
    private @Nullable Permits lentPermit;
    private @Nullable Permits lentGate;

    Attempt(
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
    static @Nullable Attempt current() {
        return (Attempt) CURRENT.get()[0];
    }

    /**
     * Makes an attempt, or none, that of the calling thread.
     *
     * @return the one that was before
     */
    static @Nullable Attempt enter(@Nullable Attempt attempt) {
        @Nullable Object[] place = CURRENT.get();
        Object outer = place[0];
        place[0] = attempt;
        return (Attempt) outer;
    }

    /**
     * Starts on the calling thread.
     *
     * @return false where it was cancelled before
     */
    boolean begin() {
        thread = Thread.currentThread();
        enter(this);
        return phase.compareAndSet(Phase.CLAIMED, Phase.RUNNING);
    }

    /**
     * Ends on the calling thread. Afterwards no interrupt of this attempt is under way or left over.
     *
     * @param outer the attempt that the thread goes back to
     * @return whether {@link #interrupt} came before the end
     */
    boolean end(@Nullable Attempt outer) {
        enter(outer);
        if (phase.compareAndSet(Phase.RUNNING, Phase.ENDED)) {
            return false;
        }
        while (phase.get() == Phase.INTERRUPTING) {
            Thread.onSpinWait();
        }
        phase.set(Phase.ENDED);
        // The interrupt was meant for this tool alone: whether it has noticed or not, nobody after it may.
        Thread.interrupted();
        return true;
    }

    /** Interrupts the tool, or keeps it from starting; does nothing once it has ended. */
    void interrupt() {
        if (phase.compareAndSet(Phase.CLAIMED, Phase.INTERRUPTED)) {
            return;
        }
        if (phase.compareAndSet(Phase.RUNNING, Phase.INTERRUPTING)) {
            requireNonNull(thread, "thread").interrupt();
            phase.set(Phase.INTERRUPTED);
        }
    }

    /** Returns whether the result is no longer wanted. */
    boolean isCancelled() {
        Phase now = phase.get();
        return now == Phase.INTERRUPTING || now == Phase.INTERRUPTED || scope.isCancelled();
    }

    /**
     * Returns the permit that this attempt lends to turns inside it, for the tool waits while they work.
     */
    synchronized Permits lentPermit() {
        Permits lent = lentPermit;
        if (lent == null) {
            lent = new Permits(1);
            lentPermit = lent;
        }
        return lent;
    }

    /** Returns the permit of its tool that it lends to calls of the same tool in a turn inside it. */
    synchronized Permits lentGate() {
        Permits lent = lentGate;
        if (lent == null) {
            lent = new Permits(1);
            lentGate = lent;
        }
        return lent;
    }

    /** Returns the nearest attempt, from this one outwards, that counts for this limit of a tool. */
    @Nullable
    Attempt holderOf(Permits limit) {
        for (Attempt attempt = this; attempt != null; attempt = attempt.scope.parentOnSameEngine()) {
            if (attempt.limit == limit) {
                return attempt;
            }
        }
        return null;
    }
}
