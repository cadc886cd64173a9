/** Adapts the compiler's elements, types and annotations for the readers. */
@NullMarked
package dev.toolwave.processor.read.javac;

import org.jspecify.annotations.NullMarked;
