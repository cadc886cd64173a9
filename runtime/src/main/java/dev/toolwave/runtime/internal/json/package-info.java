/**
 * JSON: the arguments of calls, the results of tools, and plain values for wire formats. The only package that knows Jackson,
 * and on these paths only its streaming core, since databind would triple the time of a cold start. It is loaded for values that a
 * class's own annotations leave to it.
 *
 * <p>Start with {@link dev.toolwave.runtime.internal.json.JsonArguments} and {@link
 * dev.toolwave.runtime.internal.json.JsonResult}; {@link dev.toolwave.runtime.internal.json.Json} is for everything that has no
 * schema.
 */
@NullMarked
package dev.toolwave.runtime.internal.json;

import org.jspecify.annotations.NullMarked;
