package dev.toolwave.processor.read;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.Origin;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolClass.Ineffective;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.read.annotation.ConstraintReader;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.CompilationUnits;
import dev.toolwave.processor.read.javac.ElementOrigin;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.ToolwaveNames;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import dev.toolwave.processor.read.metadata.Companion;
import dev.toolwave.processor.read.metadata.CompanionSourceInfo;
import dev.toolwave.processor.read.metadata.Companions;
import dev.toolwave.processor.read.metadata.DeclarationNames;
import dev.toolwave.processor.read.metadata.JavacSourceInfo;
import dev.toolwave.processor.read.metadata.RecordingSourceInfo;
import dev.toolwave.processor.read.metadata.SourceInfo;
import dev.toolwave.processor.read.type.TypeReader;
import dev.toolwave.processor.read.type.TypeScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

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
        List<Ineffective> ineffective = new ArrayList<>(ineffectiveOn(type));
        for (MethodLineage lineage : MethodLineage.of(type, mirrors)) {
            Optional<ExecutableElement> declaration = lineage.tool();
            if (declaration.isPresent()) {
                findUnresolved(lineage.method(), declaration.get(), scope);
                tools.add(reader.read(lineage, declaration.get()));
                if (Mirrors.declaringClass(declaration.get()).equals(type)) {
                    ineffective.addAll(unknownTags(declaration.get(), facts));
                }
            } else if (isRecordAccessor(lineage.method(), type)) {
                others.add(lineage.method().getSimpleName().toString());
            } else {
                others.add(lineage.method().getSimpleName().toString());
                if (Mirrors.declaringClass(lineage.method()).equals(type)) {
                    ineffective.addAll(ineffectiveOn(lineage.method()));
                }
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
                ineffective,
                ElementOrigin.of(type));
        boolean isTemplate =
                !type.getTypeParameters().isEmpty() && type.getModifiers().contains(Modifier.ABSTRACT);
        return new ReadClass(toolClass, resolution(scope), missing(scope), isTemplate, facts.notes());
    }

    /** Returns the companion of a class file; empty for sources and if there is none. */
    Optional<Companion> companionOf(TypeElement type) {
        return companions.of(type);
    }

    /** Returns whether annotations of a method are repeated on the parameters of the canonical constructor. */
    private static boolean isRecordAccessor(ExecutableElement method, TypeElement type) {
        return type.getKind() == ElementKind.RECORD
                && method.getParameters().isEmpty()
                && type.getRecordComponents().stream()
                        .anyMatch(component -> component.getSimpleName().equals(method.getSimpleName()));
    }

    /** Returns the annotations for tools on a method that is not one. */
    private static List<Ineffective> ineffectiveOn(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        List<Ineffective> found = new ArrayList<>();
        Stream.concat(Stream.of(method), method.getParameters().stream())
                .flatMap(element -> WrittenAnnotation.dependenciesOn(element).stream())
                .forEach(annotation -> found.add(ineffective(name, annotation)));
        Annotated.of(method).find(ToolwaveNames.RETRY).ifPresent(retry -> found.add(ineffective(name, retry)));
        if (found.isEmpty() && !method.getModifiers().contains(Modifier.STATIC)) {
            method.getParameters().stream()
                    .flatMap(parameter -> Annotated.of(parameter).find(ToolwaveNames.PARAM).stream())
                    .findFirst()
                    .ifPresent(param -> found.add(ineffective(name, param)));
        }
        return found;
    }

    private static Ineffective ineffective(String member, WrittenAnnotation annotation) {
        return new Ineffective(member, "@" + annotation.simpleName(), List.of(), annotation.origin());
    }

    /** Returns the uses of {@code @DependsOn} on constructor parameters and record components. */
    private static List<Ineffective> ineffectiveOn(TypeElement type) {
        List<Ineffective> found = new ArrayList<>();
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            for (VariableElement parameter : constructor.getParameters()) {
                String name = parameter.getSimpleName().toString();
                // The parameters of an implicit constructor have no place in the source, but the fields do.
                Optional<VariableElement> field = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                        .filter(each -> type.getKind() == ElementKind.RECORD
                                && each.getSimpleName().contentEquals(name))
                        .findFirst();
                WrittenAnnotation.dependenciesOn(parameter).stream()
                        .map(annotation -> new Ineffective(
                                field.isPresent() ? type.getSimpleName() + "." + name : "new " + type.getSimpleName(),
                                "@DependsOn",
                                List.of(),
                                field.<Origin>map(ElementOrigin::of).orElse(annotation.origin())))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Returns the {@code @param} tags of a tool that name no parameter. */
    private static List<Ineffective> unknownTags(ExecutableElement tool, SourceInfo facts) {
        List<String> names = facts.parameterNames(tool).orElse(List.of());
        return facts.javadoc(tool).params().keySet().stream()
                .filter(name -> !names.contains(name) && !name.startsWith("<"))
                .map(name -> new Ineffective(
                        tool.getSimpleName().toString(), "@param " + name, names, ElementOrigin.of(tool)))
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
