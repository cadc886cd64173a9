package dev.toolwave.processor.render;

import com.palantir.javapoet.JavaFile;
import java.util.Optional;

/**
 * What is written for one tool class.
 *
 * @param file the generated class
 * @param manifest the text of the resource beside it
 * @param reflection the text that tells GraalVM's native-image what databind looks into; empty where that is nothing
 */
public record RenderedToolset(JavaFile file, String manifest, Optional<String> reflection) {}
