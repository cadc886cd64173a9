/** Computes signatures and plans from resolved tools, without side effects. Start with {@link dev.toolwave.processor.plan.Planner}. */
@NullMarked
package dev.toolwave.processor.plan;

import org.jspecify.annotations.NullMarked;
