/**
 * From the calls of a turn to outcomes: {@code TurnPlanner} merges their plans into one graph, the {@code PlanMachine} next door
 * decides what may start and what became of each node, and {@code TurnRun} drives it: {@code Claims} takes nodes and permits,
 * {@code NodeWorker} runs them on a thread, {@code HelperCalls} decides how many threads there are. Start with {@link
 * dev.toolwave.runtime.internal.run.TurnRunner}.
 */
@NullMarked
package dev.toolwave.runtime.internal.run;

import org.jspecify.annotations.NullMarked;
