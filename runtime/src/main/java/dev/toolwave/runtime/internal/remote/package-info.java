@NullMarked
package dev.toolwave.runtime.internal.remote;

import org.jspecify.annotations.NullMarked;
