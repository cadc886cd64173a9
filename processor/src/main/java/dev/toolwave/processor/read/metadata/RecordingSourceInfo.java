package dev.toolwave.processor.read.metadata;

import dev.toolwave.processor.model.SourceNote;
import dev.toolwave.processor.model.SourceNote.TypeUse;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import dev.toolwave.processor.read.javadoc.Javadoc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Records every answer while a class is read. They are written to the companion, because a reader of the class file will ask the same
 * questions. Mutable, for one class.
 */
public final class RecordingSourceInfo implements SourceInfo {

    private final SourceInfo facts;
    private final DeclarationNames names;
    private final UnaryOperator<List<WrittenAnnotation>> constraints;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    public RecordingSourceInfo(
            SourceInfo facts, DeclarationNames names, UnaryOperator<List<WrittenAnnotation>> constraints) {
        this.facts = facts;
        this.names = names;
        this.constraints = constraints;
    }

    private static final class Draft {
        private Javadoc doc = Javadoc.NONE;
        private List<String> parameters = List.of();
        private final Map<String, List<WrittenAnnotation>> types = new LinkedHashMap<>();
    }

    /** Returns the recorded answers, in the order of the first question about each declaration. */
    public List<SourceNote> notes() {
        List<SourceNote> notes = new ArrayList<>();
        drafts.forEach((on, draft) -> {
            SourceNote note = note(on, draft);
            if (!note.equals(note(on, new Draft()))) {
                notes.add(note);
            }
        });
        return notes;
    }

    @Override
    public Javadoc javadoc(Element element) {
        Javadoc doc = facts.javadoc(element);
        if (!doc.equals(Javadoc.NONE)) {
            draft(element).doc = doc;
        }
        return doc;
    }

    @Override
    public Optional<List<String>> parameterNames(ExecutableElement method) {
        Optional<List<String>> known = facts.parameterNames(method);
        known.ifPresent(parameters -> draft(method).parameters = parameters);
        return known;
    }

    @Override
    public List<WrittenAnnotation> onType(Element element, String path, TypeMirror type) {
        List<WrittenAnnotation> annotations = facts.onType(element, path, type);
        if (!annotations.isEmpty()) {
            draft(element).types.put(path, annotations);
        }
        return annotations;
    }

    private Draft draft(Element element) {
        return drafts.computeIfAbsent(names.of(element), name -> new Draft());
    }

    private SourceNote note(String on, Draft draft) {
        Map<String, String> params = new LinkedHashMap<>();
        draft.parameters.forEach(name -> params.put(name, draft.doc.params().getOrDefault(name, "")));
        if (params.isEmpty()) {
            params.putAll(draft.doc.params());
        }
        List<TypeUse> types = new ArrayList<>();
        draft.types.forEach((path, annotations) -> relevant(annotations)
                .forEach(annotation -> types.add(new TypeUse(path, annotation.name(), annotation.valueTexts()))));
        return new SourceNote(on, draft.doc.description(), params, types);
    }

    /** Returns the annotations on types that readers use. */
    private List<WrittenAnnotation> relevant(List<WrittenAnnotation> annotations) {
        List<WrittenAnnotation> relevant = new ArrayList<>(annotations);
        relevant.removeIf(annotation -> !annotation.isNullable());
        relevant.addAll(constraints.apply(annotations));
        return relevant;
    }
}
