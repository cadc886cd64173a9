package dev.toolwave.processor.read;

import dev.toolwave.processor.model.ToolClass;

/**
 * A tool class that was read.
 *
 * @param toolClass the class
 * @param resolution whether every type that it needs was there
 */
public record ReadClass(ToolClass toolClass, Resolution resolution) {}
