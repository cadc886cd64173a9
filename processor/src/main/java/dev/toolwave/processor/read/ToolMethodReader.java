package dev.toolwave.processor.read;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolMethod.Callability;
import dev.toolwave.processor.model.ToolMethod.Dropped;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.ElementOrigin;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.ToolwaveNames;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import dev.toolwave.processor.read.javadoc.Javadoc;
import dev.toolwave.processor.read.metadata.SourceInfo;
import dev.toolwave.processor.read.type.TypeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Reads the tools of one class. If a method overrides others, the most specific declaration that has {@code @Tool} describes the
 * tool, and the most specific one of all determines its result.
 */
final class ToolMethodReader {

    private final TypeElement owner;
    private final DeclaredType ownerType;
    private final Mirrors mirrors;
    private final SourceInfo facts;
    private final TraitsReader traits;
    private final ParameterReader parameters;
    private final ResultReader results;

    ToolMethodReader(TypeElement owner, Mirrors mirrors, SourceInfo facts, TypeReader types) {
        this.owner = owner;
        this.ownerType = (DeclaredType) owner.asType();
        this.mirrors = mirrors;
        this.facts = facts;
        this.traits = new TraitsReader(mirrors.elements());
        this.parameters = new ParameterReader(mirrors, types.properties(), facts);
        this.results = new ResultReader(mirrors, types);
    }

    /**
     * Reads a tool.
     *
     * @param lineage the method and those that it overrides
     * @param declaration the declaration of these that has {@code @Tool}
     */
    ToolMethod read(MethodLineage lineage, ExecutableElement declaration) {
        WrittenAnnotation tool =
                Annotated.of(declaration).find(ToolwaveNames.TOOL).orElseThrow();
        ExecutableElement called = lineage.method();
        return new ToolMethod(
                ClassName.get(owner),
                called.getSimpleName().toString(),
                name(tool, declaration),
                description(tool, lineage),
                traits.read(tool, declaration),
                parameters(lineage, declaration),
                WrittenAnnotation.dependenciesOn(declaration).stream()
                        .map(DependencyReader::read)
                        .toList(),
                results.read(resultOf(called), Annotated.of(List.of(called), facts)),
                Optional.of(declaration).filter(from -> !from.equals(called)).map(ToolMethodReader::declaring),
                dropped(lineage, declaration),
                callability(called),
                ElementOrigin.of(called));
    }

    private static Located<String> name(WrittenAnnotation tool, Element method) {
        return tool.text("name")
                .filter(name -> !name.value().isEmpty())
                .orElseGet(() -> new Located<>(method.getSimpleName().toString(), tool.origin()));
    }

    /** Returns the parameters that other tools fill in the overridden declaration only. */
    private static List<Dropped> dropped(MethodLineage lineage, ExecutableElement declaration) {
        List<Dropped> dropped = new ArrayList<>();
        lineage.overriddenTool().ifPresent(overridden -> {
            for (int i = 0; i < declaration.getParameters().size(); i++) {
                List<String> upstreams = WrittenAnnotation.dependenciesOn(
                                overridden.getParameters().get(i))
                        .stream()
                        .flatMap(dependency -> dependency.texts("value").stream())
                        .map(Located::value)
                        .toList();
                if (!upstreams.isEmpty()
                        && WrittenAnnotation.dependenciesOn(
                                        declaration.getParameters().get(i))
                                .isEmpty()) {
                    dropped.add(new Dropped(i, upstreams, declaring(overridden)));
                }
            }
        });
        return dropped;
    }

    private static ClassName declaring(ExecutableElement declaration) {
        return ClassName.get(Mirrors.declaringClass(declaration));
    }

    private String description(WrittenAnnotation tool, MethodLineage lineage) {
        String written = tool.textOrDefault("value").value();
        return written.isEmpty() ? javadoc(lineage.declarations()).text() : written;
    }

    /** Returns the comment of the first declaration, including descriptions that it inherits from the others. */
    private Javadoc javadoc(List<ExecutableElement> declarations) {
        ExecutableElement first = declarations.get(0);
        Javadoc doc = facts.javadoc(first);
        return declarations.size() == 1
                ? doc
                : doc.inheriting(
                        names(first),
                        javadoc(declarations.subList(1, declarations.size())),
                        names(declarations.get(1)));
    }

    private List<String> names(ExecutableElement declaration) {
        return facts.parameterNames(declaration).orElseGet(() -> Mirrors.parameterNames(declaration));
    }

    private List<ToolParameter> parameters(MethodLineage lineage, ExecutableElement declaration) {
        List<ExecutableElement> declarations = lineage.declarations();
        Javadoc doc = javadoc(declarations.subList(declarations.indexOf(declaration), declarations.size()));
        List<? extends TypeMirror> types = mirrors.parameterTypesOf(declaration, ownerType);
        boolean isNamed = facts.parameterNames(declaration).isPresent();
        List<String> names = names(declaration);
        List<ToolParameter> read = new ArrayList<>();
        for (VariableElement parameter : declaration.getParameters()) {
            String name = names.get(read.size());
            read.add(parameters.read(parameter, name, types.get(read.size()), doc.param(name), isNamed));
        }
        return read;
    }

    /** Returns the result type of a method. A suspend function of Kotlin has it in the type of its continuation. */
    private TypeMirror resultOf(ExecutableElement method) {
        return continuationOf(method)
                .map(continuation -> mirrors.argument(continuation, 0))
                .orElseGet(() -> mirrors.typeOf(method, ownerType));
    }

    private static Optional<DeclaredType> continuationOf(ExecutableElement method) {
        return method.getParameters().stream()
                .map(VariableElement::asType)
                .filter(type -> Mirrors.nameOf(type).equals(ParameterReader.CONTINUATION))
                .map(DeclaredType.class::cast)
                .filter(type -> type.getTypeArguments().size() == 1)
                .findFirst();
    }

    private Callability callability(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        if (continuationOf(method).isPresent()) {
            return Callability.SUSPENDING;
        }
        if (!isReachableMember(method)) {
            return Callability.PRIVATE;
        }
        if (modifiers.contains(Modifier.STATIC)) {
            return Callability.STATIC;
        }
        if (!method.getTypeParameters().isEmpty()) {
            return Callability.GENERIC;
        }
        return method.getThrownTypes().stream().anyMatch(this::isUnlimited)
                ? Callability.THROWS_THROWABLE
                : classCallability();
    }

    private boolean isReachableMember(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        return modifiers.contains(Modifier.PUBLIC)
                || (!modifiers.contains(Modifier.PRIVATE)
                        && Mirrors.packageOf(method).equals(Mirrors.packageOf(owner)));
    }

    /** Returns whether a declared exception is not an {@code Exception}. */
    private boolean isUnlimited(TypeMirror thrown) {
        return mirrors.asInstanceOf(thrown, "java.lang.Exception").isEmpty();
    }

    private Callability classCallability() {
        boolean needsInstance = true;
        Callability callability = Callability.CALLABLE;
        for (Element at : Mirrors.outwards(owner)) {
            if (!(at instanceof TypeElement type)
                    || type.getModifiers().contains(Modifier.PRIVATE)
                    || type.getNestingKind() == NestingKind.LOCAL
                    || type.getNestingKind() == NestingKind.ANONYMOUS) {
                return Callability.UNREACHABLE_CLASS;
            }
            if (needsInstance && !type.getTypeParameters().isEmpty()) {
                callability = Callability.GENERIC_CLASS;
            } else if (needsInstance && !type.equals(owner) && callability == Callability.CALLABLE) {
                callability = Callability.INNER_CLASS;
            }
            needsInstance &= !type.getModifiers().contains(Modifier.STATIC);
        }
        return callability;
    }
}
