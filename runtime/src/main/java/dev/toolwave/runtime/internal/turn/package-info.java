@NullMarked
package dev.toolwave.runtime.internal.turn;

import org.jspecify.annotations.NullMarked;
