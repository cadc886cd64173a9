package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.internal.machine.PlanMachine;
import org.jspecify.annotations.Nullable;

/** How far a run is. */
interface RunView {

    /** Returns where the nodes stand. */
    PlanMachine machine();

    /** Returns what the nodes gave. */
    NodeOutcomes outcomes();

    /** Returns when the nodes started and ended. */
    RunFacts facts();

    /** Returns the first error by which the JVM said that it is in trouble, null where there was none. */
    default @Nullable VirtualMachineError fatal() {
        return null;
    }
}
