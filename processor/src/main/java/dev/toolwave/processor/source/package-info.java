/**
 * Java source text, written in one pass. It knows nothing about tools. Start with {@link dev.toolwave.processor.source.Code}, which
 * renderers compose, and {@link dev.toolwave.processor.source.SourceFile}, which writes it.
 *
 * <p>JavaPoet gives the names of types and keeps names apart, but does not write the files: it renders each one twice, the first time
 * only to find its imports, and splits every piece by a regular expression. That was a tenth of the time that a compilation took.
 */
@NullMarked
package dev.toolwave.processor.source;

import org.jspecify.annotations.NullMarked;
