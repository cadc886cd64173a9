/** Signatures of composites and plans of tools: pure functions from tool classes to values. Start with {@code Planner}. */
@NullMarked
package dev.toolwave.processor.plan;

import org.jspecify.annotations.NullMarked;
