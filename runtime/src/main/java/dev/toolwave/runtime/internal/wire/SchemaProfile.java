package dev.toolwave.runtime.internal.wire;

/**
 * Which schemas a provider takes of tools that are not strict.
 *
 * @param open makes what it takes of a canonical schema
 * @param output makes what it takes as the schema of a result
 */
record SchemaProfile(SchemaRewrite open, SchemaRewrite output) {

    /** Takes every schema as it is. */
    static final SchemaProfile CANONICAL = new SchemaProfile(SchemaRewrite.NONE, SchemaRewrite.NONE);
}
