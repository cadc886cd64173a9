/**
 * From checked tool classes and plans to the generated file and its manifest: pure functions to JavaPoet's specs and texts. Start
 * with {@link dev.toolwave.processor.render.ToolsetRenderer}.
 */
@NullMarked
package dev.toolwave.processor.render;

import org.jspecify.annotations.NullMarked;
