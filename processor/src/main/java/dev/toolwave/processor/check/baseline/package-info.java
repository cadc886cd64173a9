/** Compares the manifest of a tool class with a saved one. Start with {@code BaselineCheck}. */
@NullMarked
package dev.toolwave.processor.check.baseline;

import org.jspecify.annotations.NullMarked;
