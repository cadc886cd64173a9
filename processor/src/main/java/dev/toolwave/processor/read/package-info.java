/**
 * Turns javac's elements and mirrors into the model; nothing of javac leaves this package. It judges nothing. Start with {@link
 * dev.toolwave.processor.read.ToolClassReader}.
 */
@NullMarked
package dev.toolwave.processor.read;

import org.jspecify.annotations.NullMarked;
