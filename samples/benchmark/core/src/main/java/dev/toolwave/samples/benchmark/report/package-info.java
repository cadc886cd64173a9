/** Makes docs/performance.md of what was measured; {@link dev.toolwave.samples.benchmark.report.Report} is where to start. */
package dev.toolwave.samples.benchmark.report;
