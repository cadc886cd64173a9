/**
 * Judges what authors have declared, on plain values: one rule, one class. Start with {@link
 * dev.toolwave.processor.check.Checks}; what it finds sound, the planner plans.
 */
@NullMarked
package dev.toolwave.processor.check;

import org.jspecify.annotations.NullMarked;
