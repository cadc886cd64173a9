package dev.toolwave.runtime.internal.exec;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that a run has claimed for one of its nodes, and the handshake by which an interrupt reaches this attempt or nobody.
 *
 * <p>Fields without a word on it are written before the tool starts; those of the run are guarded by its lock.
 */
public final class ScheduledAttempt extends Attempt {

    private enum Phase {
        RUNNING,
        INTERRUPTING,
        INTERRUPTED,
        ENDED
    }

    /** Guarded by the run's lock: how many attempts had ended when it was claimed. */
    public int endedBefore;

    /** Guarded by the run's lock: whether it is still running although nobody waits for it. */
    public boolean abandoned;

    /** Guarded by the run's lock: whether it has ended. */
    public boolean over;

    /** Null before it begins or is interrupted. */
    private final AtomicReference<@Nullable Phase> phase = new AtomicReference<>();

    private @Nullable Thread thread;

    public ScheduledAttempt(
            TurnScope scope,
            int node,
            int step,
            String toolName,
            long deadline,
            Permits permit,
            @Nullable Permits limit,
            @Nullable Permits gate) {
        super(scope, node, step, toolName, deadline, permit, limit, gate);
    }

    /**
     * Starts on the calling thread.
     *
     * @return false where it was cancelled before
     */
    public boolean begin() {
        thread = Thread.currentThread();
        enter();
        return phase.compareAndSet(null, Phase.RUNNING);
    }

    /**
     * Ends on the calling thread, which has begun it. Afterwards no interrupt of this attempt is under way or left over.
     *
     * @return whether {@link #interrupt} came before the end
     */
    public boolean end() {
        leave();
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
    public void interrupt() {
        if (phase.compareAndSet(null, Phase.INTERRUPTED)) {
            return;
        }
        if (phase.compareAndSet(Phase.RUNNING, Phase.INTERRUPTING)) {
            requireNonNull(thread, "thread").interrupt();
            phase.set(Phase.INTERRUPTED);
        }
    }

    @Override
    public boolean isCancelled() {
        Phase now = phase.get();
        return now == Phase.INTERRUPTING || now == Phase.INTERRUPTED || super.isCancelled();
    }
}
