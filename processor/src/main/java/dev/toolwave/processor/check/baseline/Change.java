package dev.toolwave.processor.check.baseline;

/**
 * A difference between a tool as it was and as it is.
 *
 * @param tool the tool's name
 * @param text what is different
 * @param isBreaking whether a call that was right before is wrong now
 */
public record Change(String tool, String text, boolean isBreaking) {}
