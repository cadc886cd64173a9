/**
 * Reports where the time of a turn went. Start with {@link dev.toolwave.runtime.profile.RunProfile}, which {@link
 * dev.toolwave.runtime.TurnResult#profile} returns.
 *
 * <p>Stability: stable. From 1.0 on, source and binary compatibility is kept within a major version. The wording and layout of
 * rendered reports are not covered.
 */
@NullMarked
package dev.toolwave.runtime.profile;

import org.jspecify.annotations.NullMarked;
