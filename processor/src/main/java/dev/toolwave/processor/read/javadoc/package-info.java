/** Converts documentation comments to the plain text that descriptions for a model are made of. */
@NullMarked
package dev.toolwave.processor.read.javadoc;

import org.jspecify.annotations.NullMarked;
