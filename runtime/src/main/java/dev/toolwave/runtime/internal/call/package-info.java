@NullMarked
package dev.toolwave.runtime.internal.call;

import org.jspecify.annotations.NullMarked;
