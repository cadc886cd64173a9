/**
 * The rules of a run, without threads, clock, randomness or I/O: which nodes may start, which are retried, and how each node
 * ends. Start with {@link dev.toolwave.runtime.internal.machine.PlanMachine}.
 */
@NullMarked
package dev.toolwave.runtime.internal.machine;

import org.jspecify.annotations.NullMarked;
