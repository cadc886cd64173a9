package dev.toolwave.processor.model;

/**
 * A value as the author wrote it, and where.
 *
 * @param value the value
 * @param origin the annotation value where there is one, else the annotation or the element
 */
public record Located<T>(T value, Origin origin) {}
