/** A tool class with every type, for a fuzzer to call: see {@link dev.toolwave.samples.fuzz.EveryType}. */
package dev.toolwave.samples.fuzz;
