/**
 * Runs the nodes of a plan in a second JVM, over its standard input and output. Start with {@link
 * dev.toolwave.samples.elsewhere.WorkerProcess}; {@link dev.toolwave.samples.elsewhere.Worker} is the other side.
 */
package dev.toolwave.samples.elsewhere;
