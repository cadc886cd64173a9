/**
 * JSON Schemas of arguments and results. Start with {@link dev.toolwave.processor.render.schema.SchemaJson}.
 */
@NullMarked
package dev.toolwave.processor.render.schema;

import org.jspecify.annotations.NullMarked;
