/**
 * The rules of a turn, without threads, clock, randomness or input and output of their own: what may start, what is tried again,
 * and what becomes of each node. {@code GraphBuilder} makes a {@code Graph} of what waits for what, and who drives the run tells
 * the machine what happens and follows its orders. Start with {@link dev.toolwave.runtime.internal.machine.PlanMachine}.
 */
@NullMarked
package dev.toolwave.runtime.internal.machine;

import org.jspecify.annotations.NullMarked;
