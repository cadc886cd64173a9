/** Measurements that need processes of their own: cold start, compile time and memory over a long time. */
package dev.toolwave.samples.benchmark.process;
