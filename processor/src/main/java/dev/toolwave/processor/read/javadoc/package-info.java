/** Converts documentation comments to plain text for the descriptions that a model receives. */
@NullMarked
package dev.toolwave.processor.read.javadoc;

import org.jspecify.annotations.NullMarked;
