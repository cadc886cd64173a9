@NullMarked
package dev.toolwave.runtime.internal.exec;

import org.jspecify.annotations.NullMarked;
