package dev.toolwave.processor.render;

import java.util.Optional;

/**
 * What is written for one tool class.
 *
 * @param source the text of the generated class
 * @param manifest the text of the resource beside it
 * @param reflection the text that tells GraalVM's native-image what databind looks into; empty where that is nothing
 */
public record RenderedToolset(String source, String manifest, Optional<String> reflection) {}
