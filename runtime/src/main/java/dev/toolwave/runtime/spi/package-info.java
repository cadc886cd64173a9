/**
 * Types that generated toolsets are compiled against. Applications do not need them. Start with {@link
 * dev.toolwave.runtime.spi.Plan} and {@link dev.toolwave.runtime.spi.ArgumentReader} to understand a generated file.
 *
 * <p>Stability: for generated code only. A toolset works with every later runtime of the same major version; applications should not
 * use these types directly.
 */
@NullMarked
package dev.toolwave.runtime.spi;

import org.jspecify.annotations.NullMarked;
