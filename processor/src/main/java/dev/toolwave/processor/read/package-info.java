/**
 * Converts the compiler's elements and types to the model. Other packages do not depend on the compiler's API. Problems are found by
 * the checks, not here. Start with {@link dev.toolwave.processor.read.ToolClassReader}.
 */
@NullMarked
package dev.toolwave.processor.read;

import org.jspecify.annotations.NullMarked;
