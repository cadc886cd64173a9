/** Rules about the dependencies of a tool: types, wrappers, cycles and accessibility. */
@NullMarked
package dev.toolwave.processor.check.dependency;

import org.jspecify.annotations.NullMarked;
