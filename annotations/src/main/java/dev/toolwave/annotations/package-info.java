/**
 * What the author of a tool class imports. Start with {@link dev.toolwave.annotations.Tool}; {@link
 * dev.toolwave.annotations.Param} and {@link dev.toolwave.annotations.DependsOn} are all else that a first tool class needs.
 */
package dev.toolwave.annotations;
