package dev.toolwave.processor.render;

import java.util.Optional;

/**
 * The files that are generated for one tool class.
 *
 * @param source the source of the generated class
 * @param manifest the content of the manifest
 * @param reflection the configuration of GraalVM's native-image for classes that Jackson's databind accesses by reflection; empty
 * if there are no such classes
 */
public record RenderedToolset(String source, String manifest, Optional<String> reflection) {}
