/** Toolsets whose generated code null checkers read. */
@NullMarked
package dev.toolwave.samples.checkers;

import org.jspecify.annotations.NullMarked;
