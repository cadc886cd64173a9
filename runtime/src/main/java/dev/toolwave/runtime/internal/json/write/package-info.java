/**
 * Writes the results of tools. Start with {@link dev.toolwave.runtime.internal.json.write.ResultEncoder}; generated code calls
 * {@link dev.toolwave.runtime.internal.json.write.JsonResultWriter}.
 */
@NullMarked
package dev.toolwave.runtime.internal.json.write;

import org.jspecify.annotations.NullMarked;
