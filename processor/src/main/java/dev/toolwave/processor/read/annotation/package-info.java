/** Reads annotations of Jackson and Bean Validation by their names, so that neither is a dependency. */
@NullMarked
package dev.toolwave.processor.read.annotation;

import org.jspecify.annotations.NullMarked;
