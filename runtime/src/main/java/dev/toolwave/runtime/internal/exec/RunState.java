package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.internal.machine.PlanMachine;

/** The state of a run, whatever drives it. */
public interface RunState {

    /** Returns the states of the nodes. */
    PlanMachine machine();

    /** Returns the outcomes of the nodes that have ended. */
    NodeOutcomes outcomes();

    /** Returns when the nodes started and ended. */
    NodeTimings timings();
}
