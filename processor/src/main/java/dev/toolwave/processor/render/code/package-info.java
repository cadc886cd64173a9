/**
 * Java code that reads and writes values: decoders, encoders, literals and the constants that they share. Start with {@link
 * dev.toolwave.processor.render.code.DecoderRenderer}.
 */
@NullMarked
package dev.toolwave.processor.render.code;

import org.jspecify.annotations.NullMarked;
