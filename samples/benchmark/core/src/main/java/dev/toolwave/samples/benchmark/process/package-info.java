/** What is timed in processes of its own: cold start, compile time and memory over a long time. */
package dev.toolwave.samples.benchmark.process;
