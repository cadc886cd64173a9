/** Reads Java types. Each family of types has one reader. Start with {@link dev.toolwave.processor.read.type.TypeReader}. */
@NullMarked
package dev.toolwave.processor.read.type;

import org.jspecify.annotations.NullMarked;
