/**
 * Speaks the formats of model providers. Start with {@link dev.toolwave.runtime.internal.wire.Dialect}, of which there is one
 * for each provider; {@code SchemaRewrite} is how a schema becomes what a provider takes, and {@code JsonNodeAt} how a response is
 * read.
 */
@NullMarked
package dev.toolwave.runtime.internal.wire;

import org.jspecify.annotations.NullMarked;
