package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.SourceNote;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Information about the compilation that the model of a tool class does not contain.
 *
 * @param notes the information about the tool class that its class file does not contain
 * @param fingerprints returns the fingerprint of another class whose methods plans call
 * @param generatedAnnotationVisible whether the author's module can read {@code javax.annotation.processing.Generated}
 * @param hiddenNames the names of {@code java.lang} that classes in the tool class's package hide
 * @param suppressions the warnings that the author's own declarations cause in generated code, such as {@code deprecation}
 */
public record GenerationContext(
        List<SourceNote> notes,
        Function<ClassName, String> fingerprints,
        boolean generatedAnnotationVisible,
        Set<String> hiddenNames,
        List<String> suppressions) {

    /** Copies the collections. */
    public GenerationContext {
        notes = List.copyOf(notes);
        hiddenNames = Set.copyOf(hiddenNames);
        suppressions = List.copyOf(suppressions);
    }
}
