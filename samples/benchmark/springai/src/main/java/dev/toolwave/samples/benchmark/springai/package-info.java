/** Spring AI, used as its documentation recommends, on the workload of all. */
package dev.toolwave.samples.benchmark.springai;
