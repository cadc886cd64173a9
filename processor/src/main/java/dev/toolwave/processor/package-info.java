/**
 * Reads tool classes, checks them, plans their tools and writes their toolsets. Start with {@code ToolPipeline}, which calls
 * all stages; {@link dev.toolwave.processor.ToolProcessor} is the entry point for compilers.
 */
@NullMarked
package dev.toolwave.processor;

import org.jspecify.annotations.NullMarked;
