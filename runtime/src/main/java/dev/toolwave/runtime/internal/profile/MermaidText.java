package dev.toolwave.runtime.internal.profile;

/** Escapes names for Mermaid. */
final class MermaidText {

    private MermaidText() {}

    /** Returns a name in which only letters, digits, spaces and {@code . _ -} are left: the rest may be syntax somewhere. */
    static String of(String name) {
        return Labels.of(name).replaceAll("[^\\p{L}\\p{Nd} ._-]", "_");
    }
}
