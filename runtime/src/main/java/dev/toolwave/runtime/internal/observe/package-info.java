/**
 * Events for listeners and Flight Recorder. Start with {@link dev.toolwave.runtime.internal.observe.TurnEvents}.
 */
@NullMarked
package dev.toolwave.runtime.internal.observe;

import org.jspecify.annotations.NullMarked;
