package dev.toolwave.processor.render;

import java.util.Optional;

/**
 * The files that are written for one tool class.
 *
 * @param source the text of the generated class
 * @param manifest the text of the manifest resource
 * @param reflection the configuration of GraalVM's native-image for classes that Jackson's databind reads reflectively, if any
 */
public record RenderedToolset(String source, String manifest, Optional<String> reflection) {}
