package dev.toolwave.processor.render;

import com.palantir.javapoet.JavaFile;

/**
 * What is written for one tool class.
 *
 * @param file the generated class
 * @param manifest the text of the resource beside it
 */
public record RenderedToolset(JavaFile file, String manifest) {}
