package dev.toolwave.processor.read.metadata;

import dev.toolwave.processor.model.SourceNote;
import dev.toolwave.processor.read.javac.CompilationUnits;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import dev.toolwave.processor.read.javadoc.Javadoc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Information from companions about class files. For sources, and for declarations that are not in a companion, the compiler
 * supplies the information.
 */
public final class CompanionSourceInfo implements SourceInfo {

    private final SourceInfo javac;
    private final CompilationUnits sources;
    private final DeclarationNames names;
    private final Map<String, SourceNote> notes = new LinkedHashMap<>();

    /**
     * Creates an instance for one tool class.
     *
     * @param notes the information of the companions; if there are two notes on a declaration, the first is used
     */
    public CompanionSourceInfo(
            SourceInfo javac, CompilationUnits sources, DeclarationNames names, List<SourceNote> notes) {
        this.javac = javac;
        this.sources = sources;
        this.names = names;
        notes.forEach(note -> this.notes.putIfAbsent(note.on(), note));
    }

    @Override
    public Javadoc javadoc(Element element) {
        return note(element)
                .map(note -> new Javadoc(note.text(), note.params()))
                .orElseGet(() -> javac.javadoc(element));
    }

    @Override
    public Optional<List<String>> parameterNames(ExecutableElement method) {
        return note(method)
                .map(note -> List.copyOf(note.params().keySet()))
                .filter(known -> known.size() == method.getParameters().size())
                .or(() -> javac.parameterNames(method));
    }

    @Override
    public List<WrittenAnnotation> onType(Element element, String path, TypeMirror type) {
        return note(element)
                .map(note -> note.types().stream()
                        .filter(use -> use.path().equals(path))
                        .map(use -> WrittenAnnotation.noted(element, use))
                        .toList())
                .orElseGet(() -> javac.onType(element, path, type));
    }

    private Optional<SourceNote> note(Element element) {
        return notes.isEmpty() || sources.contains(element)
                ? Optional.empty()
                : Optional.ofNullable(notes.get(names.of(element)));
    }
}
