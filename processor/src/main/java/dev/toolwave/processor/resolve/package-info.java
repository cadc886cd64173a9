/** Resolves the names in dependencies to tools and the {@code select} paths to components. Start with {@code ReferenceResolver}. */
@NullMarked
package dev.toolwave.processor.resolve;

import org.jspecify.annotations.NullMarked;
