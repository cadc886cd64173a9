/** Rules about the plan of a tool as a whole: shared parameters, writes and size. */
@NullMarked
package dev.toolwave.processor.check.plan;

import org.jspecify.annotations.NullMarked;
