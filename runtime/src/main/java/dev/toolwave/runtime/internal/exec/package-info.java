/**
 * Execution of a graph with threads, permits and timers. Start with {@link
 * dev.toolwave.runtime.internal.exec.PlanExecution}.
 */
@NullMarked
package dev.toolwave.runtime.internal.exec;

import org.jspecify.annotations.NullMarked;
