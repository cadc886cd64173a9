package dev.toolwave.processor.read.metadata;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.SourceNote;
import dev.toolwave.processor.read.javac.CompilationUnits;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The companions of tool classes from class files. Each companion is read once. */
public final class Companions {

    private final Elements elements;
    private final CompilationUnits sources;
    private final Map<ClassName, Optional<Companion>> read = new LinkedHashMap<>();

    public Companions(Elements elements, CompilationUnits sources) {
        this.elements = elements;
        this.sources = sources;
    }

    /** Returns the companion of a class; empty if it is compiled from source. */
    public Optional<Companion> of(TypeElement type) {
        return sources.contains(type)
                ? Optional.empty()
                : read.computeIfAbsent(ClassName.get(type), name -> Companion.of(name, elements));
    }

    /**
     * Returns the notes on a class, its supertypes and the classes that its tools depend on directly, nearest first. The latter are
     * included because a class often uses the same types as they do, and types have no companions of their own.
     */
    public List<SourceNote> notesFor(TypeElement type) {
        Set<TypeElement> near = new LinkedHashSet<>(Mirrors.lineage(type));
        for (TypeElement at : List.copyOf(near)) {
            for (ExecutableElement method : ElementFilter.methodsIn(at.getEnclosedElements())) {
                Stream.concat(Stream.of(method), method.getParameters().stream())
                        .flatMap(element -> WrittenAnnotation.dependenciesOn(element).stream())
                        .flatMap(dependency -> dependency.type("in").stream())
                        .flatMap(in -> Stream.ofNullable(Mirrors.elementOf(in.value())))
                        .forEach(in -> near.addAll(Mirrors.lineage(in)));
            }
        }
        List<SourceNote> notes = new ArrayList<>();
        near.forEach(each -> of(each).ifPresent(companion -> notes.addAll(companion.notes())));
        return notes;
    }
}
