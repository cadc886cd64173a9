/**
 * The declarations of the author as plain values. They use only {@code java.*} types and names of JavaPoet, so that all later
 * stages can be tested without a compiler. Start with {@link dev.toolwave.processor.model.ToolClass}.
 */
@NullMarked
package dev.toolwave.processor.model;

import org.jspecify.annotations.NullMarked;
