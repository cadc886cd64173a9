/**
 * Turns from calls to answers: planning, execution in this process, answers. Start with {@link
 * dev.toolwave.runtime.internal.turn.TurnRunner}.
 */
@NullMarked
package dev.toolwave.runtime.internal.turn;

import org.jspecify.annotations.NullMarked;
