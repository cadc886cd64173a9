/** Adapts the compiler's elements, types and annotations to what the readers ask of them. */
@NullMarked
package dev.toolwave.processor.read.javac;

import org.jspecify.annotations.NullMarked;
