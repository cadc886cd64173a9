/** Rules that apply only if the author enables them with an option. */
@NullMarked
package dev.toolwave.processor.check.lint;

import org.jspecify.annotations.NullMarked;
