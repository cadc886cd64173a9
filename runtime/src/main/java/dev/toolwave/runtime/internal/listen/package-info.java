/**
 * Brings events to a listener that may be slow, in their order, without anybody who waits for it. What the events are of is not
 * known here. Start with {@link dev.toolwave.runtime.internal.listen.ListenerQueue}.
 */
@NullMarked
package dev.toolwave.runtime.internal.listen;

import org.jspecify.annotations.NullMarked;
