/**
 * Offers tools to a model and runs its calls. Start with {@link dev.toolwave.runtime.Toolwave}.
 *
 * <p>Parameters and results are never null unless marked {@code @Nullable}; passing null throws {@code NullPointerException}.
 *
 * <p>Stability: stable. From 1.0 on, source and binary compatibility is kept within a major version.
 */
@NullMarked
package dev.toolwave.runtime;

import org.jspecify.annotations.NullMarked;
