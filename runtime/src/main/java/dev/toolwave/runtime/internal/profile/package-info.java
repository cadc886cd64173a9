/**
 * Renders profiles of turns and static plans for people. {@link dev.toolwave.runtime.internal.profile.Replay} and {@link
 * dev.toolwave.runtime.internal.profile.CriticalPath} compute figures, the other classes render them.
 */
@NullMarked
package dev.toolwave.runtime.internal.profile;

import org.jspecify.annotations.NullMarked;
