/**
 * Calls and the tools that they name: finding the tool, decoding the arguments, invoking the method. Start with {@link
 * dev.toolwave.runtime.internal.call.CallReader}.
 */
@NullMarked
package dev.toolwave.runtime.internal.call;

import org.jspecify.annotations.NullMarked;
