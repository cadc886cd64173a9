/**
 * Rewrites canonical JSON schemas into the subset that a provider accepts. Start with {@code SchemaRewrite}; {@code StrictMode}
 * has the rules of each provider's strict mode.
 */
@NullMarked
package dev.toolwave.runtime.internal.wire.schema;

import org.jspecify.annotations.NullMarked;
