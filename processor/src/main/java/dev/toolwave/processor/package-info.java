/**
 * Reads tool classes, checks them, plans their tools and writes their toolsets. Start with {@code ToolPipeline}, which shows it
 * all; {@link dev.toolwave.processor.ToolProcessor} is the door to javac.
 */
@NullMarked
package dev.toolwave.processor;

import org.jspecify.annotations.NullMarked;
