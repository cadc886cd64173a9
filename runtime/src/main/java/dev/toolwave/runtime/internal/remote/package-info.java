/**
 * Execution of turns in other processes, and of single nodes for other processes. Start with {@link
 * dev.toolwave.runtime.internal.remote.RemoteTurnExecutor} and {@link
 * dev.toolwave.runtime.internal.remote.NodeTaskHandler}.
 */
@NullMarked
package dev.toolwave.runtime.internal.remote;

import org.jspecify.annotations.NullMarked;
