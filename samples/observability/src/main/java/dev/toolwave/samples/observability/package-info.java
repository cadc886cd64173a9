/** Adapters of Toolwave to Micrometer and OpenTelemetry, to be copied: each is one class. */
package dev.toolwave.samples.observability;
