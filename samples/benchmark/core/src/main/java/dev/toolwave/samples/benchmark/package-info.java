/**
 * Toolwave at the limit: JMH benchmarks beside code written by hand, and {@link dev.toolwave.samples.benchmark.LatencyTables},
 * the program to start with. How to run it all stands in docs/performance.md.
 */
package dev.toolwave.samples.benchmark;
