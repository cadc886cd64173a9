package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.SourceNote;
import java.util.List;
import java.util.function.Function;

/**
 * What a toolset says of where it comes from.
 *
 * @param notes what the class file of the tool class does not say
 * @param fingerprints gives the fingerprint of another class that plans call into
 * @param generatedAnnotationVisible whether the author's module sees {@code javax.annotation.processing.Generated}
 */
public record GenerationContext(
        List<SourceNote> notes, Function<ClassName, String> fingerprints, boolean generatedAnnotationVisible) {

    /** Copies the list. */
    public GenerationContext {
        notes = List.copyOf(notes);
    }
}
