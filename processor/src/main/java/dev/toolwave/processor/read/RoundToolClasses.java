package dev.toolwave.processor.read;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Dependency;
import dev.toolwave.processor.model.Fingerprint;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolClasses;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.javac.CompilationUnits;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.ToolwaveNames;
import dev.toolwave.processor.read.metadata.Companion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The tool classes of one round. Each is read once, when it is first needed. */
public final class RoundToolClasses implements ToolClasses {

    private final Elements elements;
    private final Mirrors mirrors;
    private final ToolClassReader reader;
    private final CompilationUnits sources;
    private final List<TypeElement> together;
    private final Map<ClassName, ReadClass> read = new HashMap<>();
    private final Map<ClassName, String> fingerprints = new HashMap<>();

    /**
     * Creates an instance for one round, without reading any class.
     *
     * @param sources the sources of this compilation
     * @param together the classes that are processed in the round
     */
    public RoundToolClasses(ProcessingEnvironment environment, CompilationUnits sources, List<TypeElement> together) {
        this.elements = environment.getElementUtils();
        this.mirrors = new Mirrors(elements, environment.getTypeUtils());
        this.sources = sources;
        this.together = List.copyOf(together);
        this.reader = new ToolClassReader(environment, sources);
    }

    /** Returns a class, and reads it if necessary. */
    public ReadClass read(TypeElement type) {
        ClassName name = ClassName.get(type);
        ReadClass known = read.get(name);
        if (known == null) {
            known = reader.read(type);
            read.put(name, known);
        }
        return known;
    }

    @Override
    public Optional<ToolClass> find(ClassName name) {
        return element(name).filter(this::isDescribed).map(type -> read(type).toolClass());
    }

    @Override
    public OptionalInt unreadableFormat(ClassName name) {
        return element(name).flatMap(reader::companionOf).stream()
                .filter(companion -> !companion.isReadable())
                .mapToInt(Companion::format)
                .findFirst();
    }

    @Override
    public List<ClassName> declaring(ClassName name) {
        Optional<TypeElement> type = element(name);
        return type.filter(ToolClassFinder::declaresTools).isPresent()
                ? List.of()
                : type.stream()
                        .flatMap(from -> MethodLineage.of(from, mirrors).stream())
                        .flatMap(lineage -> lineage.tool().stream())
                        .map(tool -> ClassName.get(Mirrors.declaringClass(tool)))
                        .distinct()
                        .toList();
    }

    @Override
    public List<String> missing(ClassName name) {
        return element(name).map(type -> read(type).missing()).orElse(List.of());
    }

    @Override
    public Optional<String> cure(ClassName name) {
        return element(name)
                .filter(type -> !sources.contains(type))
                .map(type -> "compile " + name.simpleName() + " anew, with all that it refers to on the class path.");
    }

    @Override
    public Optional<Obstacle> obstacle(ToolMethod tool, ClassName from) {
        return element(from)
                .flatMap(type -> element(tool.owner())
                        .flatMap(owner -> new Accessibility(elements, type).obstacle(tool, owner)));
    }

    /** Returns whether the code of a class can create and read the result of a tool. */
    public boolean canRemake(ToolMethod tool, ClassName from) {
        return tool.owner().packageName().equals(from.packageName())
                || canRemake(tool.result().type(), from);
    }

    /** Returns whether the code of a class can create and read values of a type. */
    public boolean canRemake(ValueType value, ClassName from) {
        return element(from)
                .filter(type -> new Accessibility(elements, type).canRemake(value))
                .isPresent();
    }

    /**
     * Returns the fingerprint of an existing class. It comes from the companion if there is one, since building a {@code Toolwave}
     * compares it with the value that the companion returns.
     */
    public String fingerprintOf(ClassName name) {
        return fingerprints.computeIfAbsent(name, this::fingerprint);
    }

    private String fingerprint(ClassName name) {
        TypeElement type = element(name).orElseThrow();
        return reader.companionOf(type)
                .map(Companion::fingerprint)
                .orElseGet(() -> Fingerprint.of(read(type).toolClass()));
    }

    @Override
    public List<ToolClass> compiledTogether() {
        return together.stream().map(type -> read(type).toolClass()).toList();
    }

    /** Returns whether the toolset of a class exists as a class file that an earlier compilation has generated. */
    public boolean isAlreadyCompiled(ToolClass toolClass) {
        TypeElement toolset = elements.getTypeElement(toolClass.toolset().canonicalName());
        return toolset != null
                && !sources.contains(toolset)
                && (Companion.of(toolClass.type(), elements).isPresent() || isToolset(toolset));
    }

    private static boolean isToolset(TypeElement type) {
        return type.getInterfaces().stream()
                .anyMatch(supertype -> Mirrors.nameOf(supertype).equals(ToolwaveNames.TOOLSET));
    }

    /** Returns whether code in the package of a class can name every class in a type. */
    public boolean canName(TypeName name, ClassName from) {
        if (name instanceof ArrayTypeName array) {
            return canName(array.componentType(), from);
        }
        if (name instanceof ParameterizedTypeName generic) {
            return canName(generic.rawType(), from)
                    && generic.typeArguments().stream().allMatch(argument -> canName(argument, from));
        }
        if (!(name instanceof ClassName type)) {
            return name.isPrimitive();
        }
        return element(type)
                .filter(element -> Mirrors.isReachable(element, from.packageName()))
                .isPresent();
    }

    /** Returns whether all types exist that the class needs, and the classes that its tools depend on, directly or indirectly. */
    public Resolution resolution(ReadClass type) {
        return resolution(type, new HashSet<>());
    }

    private Resolution resolution(ReadClass type, Set<ClassName> visited) {
        Resolution resolution = type.resolution();
        if (!visited.add(type.toolClass().type())) {
            return resolution;
        }
        for (ClassName upstream : upstreamsOf(type.toolClass()).toList()) {
            Optional<TypeElement> owner = element(upstream);
            if (owner.isPresent()) {
                resolution = resolution.and(resolution(read(owner.get()), visited));
            }
        }
        return resolution;
    }

    private static Stream<ClassName> upstreamsOf(ToolClass type) {
        return type.tools().stream()
                .flatMap(tool -> Stream.concat(
                        tool.after().stream(),
                        tool.parameters().stream()
                                .filter(ToolParameter.Dependent.class::isInstance)
                                .map(parameter -> ((ToolParameter.Dependent) parameter).dependency())))
                .map(Dependency::in)
                .flatMap(Optional::stream)
                .map(in -> in.value());
    }

    /** Returns whether the tools of a class are fully known, from its source or its companion, or because it has no tools. */
    private boolean isDescribed(TypeElement type) {
        return (sources.contains(type) && ToolClassFinder.declaresTools(type))
                || reader.companionOf(type).filter(Companion::isReadable).isPresent()
                || read(type).toolClass().tools().isEmpty();
    }

    private Optional<TypeElement> element(ClassName name) {
        return Optional.ofNullable(elements.getTypeElement(name.canonicalName()));
    }
}
