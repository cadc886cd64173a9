/**
 * Reads and writes the formats of model providers. Start with {@link dev.toolwave.runtime.internal.wire.Dialect}, of which each
 * provider has a subclass. The packages below rewrite schemas, rebuild streamed responses, and read JSON.
 */
@NullMarked
package dev.toolwave.runtime.internal.wire;

import org.jspecify.annotations.NullMarked;
