/** Rules about a tool method on its own: names, options, parameters, types, constraints and defaults. */
@NullMarked
package dev.toolwave.processor.check.declaration;

import org.jspecify.annotations.NullMarked;
