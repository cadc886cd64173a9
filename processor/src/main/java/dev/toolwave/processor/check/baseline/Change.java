package dev.toolwave.processor.check.baseline;

/**
 * A difference between the previous and the current version of a tool.
 *
 * @param tool the tool's name
 * @param text the difference
 * @param isBreaking whether a call that was valid before is invalid now
 */
public record Change(String tool, String text, boolean isBreaking) {}
