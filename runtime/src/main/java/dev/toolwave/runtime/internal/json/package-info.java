/**
 * JSON: shared types, plain values without a schema, and the formats of strings. The arguments of calls are read in {@code read},
 * results are written in {@code write}.
 *
 * <p>Only these packages depend on Jackson, and only on its streaming core: loading databind triples the time of a cold start. The
 * exception is {@link dev.toolwave.runtime.internal.json.Databind}.
 */
@NullMarked
package dev.toolwave.runtime.internal.json;

import org.jspecify.annotations.NullMarked;
