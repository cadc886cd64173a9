/**
 * What an application uses to offer tools to a model and to run its calls. Start with {@link dev.toolwave.runtime.Toolwave}.
 */
@NullMarked
package dev.toolwave.runtime;

import org.jspecify.annotations.NullMarked;
