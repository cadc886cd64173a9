/**
 * Reads the arguments of calls. Start with {@link dev.toolwave.runtime.internal.json.read.ArgumentDecoder}; generated code calls
 * {@link dev.toolwave.runtime.internal.json.read.JsonArgumentReader}.
 */
@NullMarked
package dev.toolwave.runtime.internal.json.read;

import org.jspecify.annotations.NullMarked;
