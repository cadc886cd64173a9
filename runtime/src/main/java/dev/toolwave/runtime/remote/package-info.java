/**
 * Runs the plan of a turn in other processes or on a workflow engine. Start with {@link
 * dev.toolwave.runtime.remote.PlanRunner}.
 *
 * <p>Stability: experimental. These types may change in any release before 1.0 and in minor releases after it.
 */
@NullMarked
package dev.toolwave.runtime.remote;

import org.jspecify.annotations.NullMarked;
