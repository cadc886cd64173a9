/**
 * What generated toolsets are written against. Applications need nothing of it; start with {@link
 * dev.toolwave.runtime.spi.Plan} and {@link dev.toolwave.runtime.spi.ArgumentReader} to understand a generated file.
 */
@NullMarked
package dev.toolwave.runtime.spi;

import org.jspecify.annotations.NullMarked;
