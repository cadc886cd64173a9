package dev.toolwave.runtime.internal.exec;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of one node: its node and turn, its permits, and the permits that it lends to nested turns.
 *
 * <p>An interrupt reaches the attempt's own thread while the attempt runs, or has no effect. Fields without a comment are written
 * before the tool starts.
 */
public final class Attempt {

    private static final ThreadLocal<@Nullable Attempt> CURRENT = new ThreadLocal<>();

    private enum Phase {
        CLAIMED,
        RUNNING,
        INTERRUPTING,
        INTERRUPTED,
        ENDED
    }

    final TurnScope scope;
    private final int number;
    final int node;
    final int step;
    final String toolName;
    final long deadline;

    /** The source of its runtime permit: the engine or the attempt around it. */
    private final Permits permit;

    /** The concurrency limit of its tool; null if the tool has no limit. */
    private final @Nullable Permits limit;

    /** The source of its tool permit: the limit itself or the attempt around it that holds one. */
    private final @Nullable Permits gate;

    /** Guarded by the run's lock: whether the run no longer waits for it although it has not ended. */
    boolean abandoned;

    /** Guarded by the run's lock. */
    boolean over;

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CLAIMED);
    private @Nullable Thread thread;
    private @Nullable Attempt outer;
    private @Nullable Permits lentPermit;
    private @Nullable Permits lentGate;

    /**
     * Creates an attempt that holds its permits already.
     *
     * @param number the number of the attempt of its node, starting at 1
     * @param step the node's number in events
     * @param deadline the time at which it has to end, on the engine's clock
     */
    public Attempt(
            TurnScope scope,
            int number,
            int node,
            int step,
            String toolName,
            long deadline,
            Permits permit,
            @Nullable Permits limit,
            @Nullable Permits gate) {
        this.scope = scope;
        this.number = number;
        this.node = node;
        this.step = step;
        this.toolName = toolName;
        this.deadline = deadline;
        this.permit = permit;
        this.limit = limit;
        this.gate = gate;
    }

    /** Returns the attempt that the calling thread is running; null if there is none. */
    public static @Nullable Attempt current() {
        return CURRENT.get();
    }

    /** Returns the turn that the attempt belongs to. */
    public TurnScope scope() {
        return scope;
    }

    /** Returns the number of the attempt of its node, starting at 1. */
    public int number() {
        return number;
    }

    /** Returns the node that it runs. */
    public int node() {
        return node;
    }

    /** Returns the node's number in events. */
    public int step() {
        return step;
    }

    /** Returns the name of its tool. */
    public String toolName() {
        return toolName;
    }

    /** Returns when it has to end, on the engine's clock; {@link Engine#NEVER} if nothing limits it. */
    public long deadline() {
        return deadline;
    }

    Permits permit() {
        return permit;
    }

    @Nullable
    Permits gate() {
        return gate;
    }

    /** Starts the attempt on the calling thread. Returns false if it was interrupted before; {@link #end} is due anyway. */
    public boolean begin() {
        thread = Thread.currentThread();
        outer = CURRENT.get();
        CURRENT.set(this);
        return phase.compareAndSet(Phase.CLAIMED, Phase.RUNNING);
    }

    /** Ends the attempt on the thread that began it. Afterwards no interrupt of this attempt is pending on the thread. */
    public void end() {
        if (thread != null) {
            CURRENT.set(outer);
        }
        if (phase.compareAndSet(Phase.RUNNING, Phase.ENDED)) {
            return;
        }
        while (phase.get() == Phase.INTERRUPTING) {
            Thread.onSpinWait();
        }
        phase.set(Phase.ENDED);
        Thread.interrupted();
    }

    /** Interrupts the tool or keeps it from starting. Has no effect after the end. */
    void interrupt() {
        if (phase.compareAndSet(Phase.CLAIMED, Phase.INTERRUPTED)) {
            return;
        }
        if (phase.compareAndSet(Phase.RUNNING, Phase.INTERRUPTING)) {
            requireNonNull(thread, "thread").interrupt();
            phase.set(Phase.INTERRUPTED);
        }
    }

    /** Returns whether the tool is still running. */
    boolean isRunning() {
        return phase.get() != Phase.ENDED;
    }

    /** Returns whether the result is no longer needed. */
    public boolean isCancelled() {
        Phase now = phase.get();
        return now == Phase.INTERRUPTING || now == Phase.INTERRUPTED || scope.isCancelled();
    }

    /** Returns whether this attempt is the other one or runs inside it. */
    boolean isWithin(Attempt other) {
        for (Attempt attempt = this; attempt != null; attempt = attempt.scope.parent()) {
            if (attempt == other) {
                return true;
            }
        }
        return false;
    }

    /** Returns the one runtime permit that it lends to turns inside it: its tool waits while they run. */
    synchronized Permits lentPermit() {
        Permits lent = lentPermit;
        if (lent == null) {
            lent = new Permits(1);
            lentPermit = lent;
        }
        return lent;
    }

    /** Returns the one permit of its tool that it lends to calls of the same tool inside it. */
    synchronized Permits lentGate() {
        Permits lent = lentGate;
        if (lent == null) {
            lent = new Permits(1);
            lentGate = lent;
        }
        return lent;
    }

    /** Returns the nearest attempt, from this one outwards, that counts towards a tool's limit; null if there is none. */
    public @Nullable Attempt holderOf(Permits limit) {
        for (Attempt attempt = this; attempt != null; attempt = attempt.scope.parentOnSameEngine()) {
            if (attempt.limit == limit) {
                return attempt;
            }
        }
        return null;
    }
}
