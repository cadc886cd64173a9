package dev.toolwave.processor.read;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.read.annotation.ConstraintReader;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.CompilationUnits;
import dev.toolwave.processor.read.javac.ElementOrigin;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import dev.toolwave.processor.read.metadata.Companion;
import dev.toolwave.processor.read.metadata.CompanionSourceInfo;
import dev.toolwave.processor.read.metadata.Companions;
import dev.toolwave.processor.read.metadata.DeclarationNames;
import dev.toolwave.processor.read.metadata.JavacSourceInfo;
import dev.toolwave.processor.read.metadata.RecordingSourceInfo;
import dev.toolwave.processor.read.type.TypeReader;
import dev.toolwave.processor.read.type.TypeScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Reads classes and interfaces with tools, their own and inherited ones. The entry point of this package. It reports no problems,
 * and reads erroneous sources as well.
 */
public final class ToolClassReader {

    /** The option that allows arguments and results of any type. */
    private static final String OPEN = "toolwave.open";

    private final Mirrors mirrors;
    private final Companions companions;
    private final DeclarationNames names;
    private final boolean openAllowed;
    private final CompilationUnits sources;

    /**
     * Creates a reader for one round.
     *
     * @param sources the sources of this compilation
     */
    public ToolClassReader(ProcessingEnvironment environment, CompilationUnits sources) {
        this.mirrors = new Mirrors(environment.getElementUtils(), environment.getTypeUtils());
        this.companions = new Companions(environment.getElementUtils(), sources);
        this.names = new DeclarationNames(environment.getTypeUtils());
        this.openAllowed = "allow".equals(environment.getOptions().get(OPEN));
        this.sources = sources;
    }

    /** Reads a class. */
    public ReadClass read(TypeElement type) {
        TypeScope scope = new TypeScope(type);
        RecordingSourceInfo facts = new RecordingSourceInfo(
                new CompanionSourceInfo(
                        new JavacSourceInfo(mirrors.elements()), sources, names, companions.notesFor(type)),
                names,
                ConstraintReader::in);
        ToolMethodReader reader =
                new ToolMethodReader(type, mirrors, facts, new TypeReader(mirrors, scope, facts, openAllowed));
        List<ToolMethod> tools = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<Located<String>> stray = new ArrayList<>();
        for (MethodLineage lineage : MethodLineage.of(type, mirrors)) {
            Optional<ExecutableElement> declaration = lineage.tool();
            if (declaration.isPresent()) {
                findUnresolved(lineage.method(), declaration.get(), scope);
                tools.add(reader.read(lineage, declaration.get()));
            } else {
                others.add(lineage.method().getSimpleName().toString());
                stray.addAll(stray(lineage.method(), type));
            }
        }
        Mirrors.unresolvedAround(type, scope::unresolved);
        ClassName name = ClassName.get(type);
        ToolClass toolClass = new ToolClass(
                name,
                ToolClass.toolsetOf(name),
                mirrors.elements().getBinaryName(type).toString(),
                isPublic(type),
                tools,
                others,
                stray,
                ElementOrigin.of(type));
        boolean isTemplate =
                !type.getTypeParameters().isEmpty() && type.getModifiers().contains(Modifier.ABSTRACT);
        return new ReadClass(toolClass, resolution(scope), missing(scope), isTemplate, facts.notes());
    }

    /** Returns the companion of a class file; empty for sources and if there is none. */
    Optional<Companion> companionOf(TypeElement type) {
        return companions.of(type);
    }

    /** Returns the uses of {@code @DependsOn} in this class that have no effect. */
    private static List<Located<String>> stray(ExecutableElement method, TypeElement type) {
        if (!Mirrors.declaringClass(method).equals(type)) {
            return List.of();
        }
        String name = method.getSimpleName().toString();
        return Stream.concat(Stream.of(method), method.getParameters().stream())
                .flatMap(element -> WrittenAnnotation.dependenciesOn(element).stream())
                .map(annotation -> new Located<>(name, annotation.origin()))
                .toList();
    }

    /** Records the unresolved types in the signature of a tool and in Toolwave's annotations. */
    private static void findUnresolved(ExecutableElement called, ExecutableElement declaration, TypeScope scope) {
        List<Element> annotated = new ArrayList<>(declaration.getParameters());
        annotated.add(declaration);
        for (Element element : annotated) {
            Annotated.of(element).annotations().stream()
                    .filter(WrittenAnnotation::hasErrors)
                    .forEach(annotation -> scope.unresolved(annotation.name()));
            WrittenAnnotation.dependenciesOn(element).stream()
                    .flatMap(dependency -> dependency.type("in").stream())
                    .forEach(in -> Mirrors.unresolvedIn(in.value(), scope::unresolved));
        }
        List<TypeMirror> types = new ArrayList<>(called.getThrownTypes());
        types.add(called.getReturnType());
        declaration.getParameters().stream().map(VariableElement::asType).forEach(types::add);
        types.forEach(type -> Mirrors.unresolvedIn(type, scope::unresolved));
    }

    private Resolution resolution(TypeScope scope) {
        return scope.unresolved().stream()
                .map(unresolved -> sources.contains(unresolved.holder())
                        ? Resolution.MISSING_IN_SOURCE
                        : sources.hasPackageOf(unresolved.name())
                                ? Resolution.EXPECTED
                                : Resolution.MISSING_IN_CLASS_FILE)
                .reduce(scope.readsLombok() ? Resolution.EXPECTED : Resolution.COMPLETE, Resolution::and);
    }

    private List<String> missing(TypeScope scope) {
        return scope.unresolved().stream()
                .filter(unresolved -> !sources.contains(unresolved.holder()))
                .map(TypeScope.Unresolved::name)
                .distinct()
                .toList();
    }

    private static boolean isPublic(TypeElement type) {
        return Mirrors.outwards(type).stream().allMatch(at -> at.getModifiers().contains(Modifier.PUBLIC));
    }
}
