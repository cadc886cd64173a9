package dev.toolwave.processor.model;

/**
 * A value as the author wrote it, with its position.
 *
 * @param value the value
 * @param origin the annotation value if known, else the annotation or the element
 */
public record Located<T>(T value, Origin origin) {}
