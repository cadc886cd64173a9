/**
 * Annotations of tool classes. Start with {@link dev.toolwave.annotations.Tool}, {@link dev.toolwave.annotations.Param} and {@link
 * dev.toolwave.annotations.DependsOn}.
 *
 * <p>Stability: stable. From 1.0 on, source and binary compatibility is kept within a major version.
 */
package dev.toolwave.annotations;
