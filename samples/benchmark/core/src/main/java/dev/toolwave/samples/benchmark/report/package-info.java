/** Writes docs/engineering/measurements.md from the measured figures. Start with {@link dev.toolwave.samples.benchmark.report.Report}. */
package dev.toolwave.samples.benchmark.report;
