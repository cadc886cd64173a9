/**
 * The work that every library of the benchmark does: the same tools ({@link dev.toolwave.samples.benchmark.workload.Shop}), called with the
 * same JSON ({@link dev.toolwave.samples.benchmark.workload.Call}), and the same plans ({@link
 * dev.toolwave.samples.benchmark.workload.Graph}).
 */
package dev.toolwave.samples.benchmark.workload;
