/** Reads and builds the JSON of providers: {@code JsonNodeAt} knows its path, {@code JsonObject} keeps the order of members. */
@NullMarked
package dev.toolwave.runtime.internal.wire.json;

import org.jspecify.annotations.NullMarked;
