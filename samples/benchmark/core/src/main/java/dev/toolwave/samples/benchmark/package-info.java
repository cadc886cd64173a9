/**
 * Toolwave at the limit: JMH benchmarks beside code written by hand, and {@link dev.toolwave.samples.benchmark.LatencyTables},
 * the program to start with. docs/engineering/measurements.md describes how to run all of it.
 */
package dev.toolwave.samples.benchmark;
