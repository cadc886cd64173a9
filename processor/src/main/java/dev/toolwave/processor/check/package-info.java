/** Checks everything that an author declares and reports problems. Start with {@link dev.toolwave.processor.check.Checks}. */
@NullMarked
package dev.toolwave.processor.check;

import org.jspecify.annotations.NullMarked;
