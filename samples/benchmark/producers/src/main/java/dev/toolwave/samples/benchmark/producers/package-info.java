/** Dagger Producers on the plans of all: written, compiled with its processor, and loaded when the benchmark starts. */
package dev.toolwave.samples.benchmark.producers;
