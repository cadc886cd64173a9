/**
 * What the author has declared, as plain values. Records of {@code java.*} types and JavaPoet's names only, so that every later
 * stage can be tested without a compiler. Start with {@link dev.toolwave.processor.model.ToolClass}.
 */
@NullMarked
package dev.toolwave.processor.model;

import org.jspecify.annotations.NullMarked;
