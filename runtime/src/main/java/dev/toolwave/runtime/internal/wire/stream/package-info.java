/** Rebuilds responses from their streams. Start with {@code ResponseAssembler}, of which each provider has a subclass. */
@NullMarked
package dev.toolwave.runtime.internal.wire.stream;

import org.jspecify.annotations.NullMarked;
