package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.internal.machine.PlanMachine;
import org.jspecify.annotations.Nullable;

/** How far a run is. */
public interface RunState {

    /** Returns where the nodes stand. */
    public PlanMachine machine();

    /** Returns what the nodes gave. */
    public NodeOutcomes outcomes();

    /** Returns when the nodes started and ended. */
    public NodeTimings facts();

    /** Returns the first error by which the JVM said that it is in trouble, null where there was none. */
    public default @Nullable VirtualMachineError fatal() {
        return null;
    }
}
