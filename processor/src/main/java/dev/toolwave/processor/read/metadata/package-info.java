/**
 * Supplies information that a source file contains and its class file lacks: parameter names, documentation comments and annotations on types.
 * The generated toolset of a class, its companion, carries them to later compilations.
 */
@NullMarked
package dev.toolwave.processor.read.metadata;

import org.jspecify.annotations.NullMarked;
