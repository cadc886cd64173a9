/**
 * Compares what a model is told of tools with what it was told before. Start with {@link dev.toolwave.processor.baseline.Baseline}.
 */
@NullMarked
package dev.toolwave.processor.baseline;

import org.jspecify.annotations.NullMarked;
