@NullMarked
package dev.toolwave.runtime.internal.observe;

import org.jspecify.annotations.NullMarked;
