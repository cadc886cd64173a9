/**
 * Renders checked tool classes and plans as the generated class and its manifest. Everything is a pure function that returns
 * JavaPoet's specs or strings. Start
 * with {@link dev.toolwave.processor.render.ToolsetRenderer}.
 */
@NullMarked
package dev.toolwave.processor.render;

import org.jspecify.annotations.NullMarked;
