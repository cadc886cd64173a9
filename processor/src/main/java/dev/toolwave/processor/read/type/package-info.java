/** Reads Java types: each family of types has one reader, which {@link dev.toolwave.processor.read.type.TypeReader} picks. */
@NullMarked
package dev.toolwave.processor.read.type;

import org.jspecify.annotations.NullMarked;
