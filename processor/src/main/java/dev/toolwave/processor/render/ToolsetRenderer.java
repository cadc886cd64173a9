package dev.toolwave.processor.render;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.toolwave.processor.model.Fingerprint;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.plan.PlannedNode;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.render.code.ArgumentRecord;
import dev.toolwave.processor.render.code.CodeBlocks;
import dev.toolwave.processor.render.code.Constants;
import dev.toolwave.processor.render.code.DecoderRenderer;
import dev.toolwave.processor.render.code.EncoderRenderer;
import dev.toolwave.processor.render.code.Names;
import dev.toolwave.processor.render.code.RuleConstants;
import dev.toolwave.processor.render.code.RuntimeNames;
import dev.toolwave.processor.render.code.SourceText;
import dev.toolwave.processor.render.schema.DistinctNames;
import dev.toolwave.processor.render.schema.NamedTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Assembles the generated class of a tool class, and its manifest, from the parts that the other renderers return. */
public final class ToolsetRenderer {

    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final String GENERATOR = "dev.toolwave.processor.ToolProcessor";

    private final ToolClass owner;
    private final GenerationContext context;
    private final String fingerprint;
    private final NamedTypes types;
    private final Names names;
    private final Constants constants;
    private final PolicyConstants policies;
    private final List<UpstreamResult> upstreams;
    private final ClassName binding;
    private final List<ToolMembers> tools;
    private final List<ToolMembers> written;
    private final Map<ClassName, String> owners = new LinkedHashMap<>();

    private ToolsetRenderer(
            ToolClass owner,
            List<ToolPlan> plans,
            List<UpstreamResult> upstreams,
            Predicate<ToolPlan> writable,
            GenerationContext context) {
        this.owner = owner;
        this.context = context;
        this.fingerprint = Fingerprint.of(owner);
        this.upstreams = upstreams;
        this.types = NamedTypes.of(
                plans, upstreams.stream().map(UpstreamResult::result).toList());
        Set<ClassName> called = new LinkedHashSet<>(List.of(owner.type()));
        plans.forEach(
                plan -> plan.nodes().forEach(node -> called.add(node.tool().owner())));
        Set<String> typeNames = new LinkedHashSet<>(RuntimeNames.JDK);
        Stream.concat(called.stream(), types.classes().stream())
                .forEach(type -> typeNames.add(type.topLevelClassName().simpleName()));
        this.names = new Names(owner.toolset().simpleName(), typeNames);
        this.constants = new Constants(names);
        this.policies = new PolicyConstants(owner.type(), constants);
        this.binding = owner.toolset().nestedClass(names.type("Binding"));
        this.tools = ToolMembers.of(plans, types, binding, names);
        this.written = tools.stream().filter(tool -> writable.test(tool.plan())).toList();
        called.forEach(type -> owners.put(type, names.field(Names.decapitalized(type.simpleName()))));
    }

    /**
     * Renders the files for a tool class without errors.
     *
     * @param plans the plans of its exposed tools, in source order
     * @param readable whether the generated class can read the result of a tool that others depend on
     * @param writable whether it can write the arguments of a plan
     */
    public static RenderedToolset render(
            ToolClass owner,
            List<ToolPlan> plans,
            Predicate<ToolMethod> readable,
            Predicate<ToolPlan> writable,
            GenerationContext context) {
        DistinctNames names = DistinctNames.of(plans);
        List<ToolPlan> named = names.in(plans);
        List<UpstreamResult> upstreams = UpstreamResult.of(named, names, readable);
        ToolsetRenderer renderer = new ToolsetRenderer(owner, named, upstreams, writable, context);
        return new RenderedToolset(
                text(owner, renderer.type()),
                ManifestJson.of(owner, renderer.fingerprint, renderer.tools),
                ReflectionJson.of(renderer.types.reflected()));
    }

    /** Renders a class that only has metadata, for a generic abstract class whose tools subclasses in other modules inherit. */
    public static String renderTemplate(ToolClass owner, GenerationContext context) {
        TypeSpec.Builder type = annotated(owner, Fingerprint.of(owner), context)
                .addJavadoc("Describes {@link $T}, whose subclasses have its tools.\n", owner.type())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        return text(owner, type.build());
    }

    /**
     * Renders a class with the methods of a toolset, for a tool class with errors. Code that names the toolset then compiles, and
     * the author reads only the errors of the tool class.
     *
     * @param nameable whether code of the package can name a type
     */
    public static String renderSkeleton(ToolClass owner, Predicate<TypeName> nameable) {
        return text(owner, SkeletonRenderer.render(owner, nameable));
    }

    /** Returns a builder with the annotations and modifiers that every generated class has. */
    private static TypeSpec.Builder annotated(ToolClass owner, String fingerprint, GenerationContext context) {
        TypeSpec.Builder type = TypeSpec.classBuilder(owner.toolset()).addModifiers(Modifier.FINAL);
        if (context.generatedAnnotationVisible()) {
            type.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", GENERATOR)
                    .build());
        }
        if (owner.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        return type.addAnnotation(MetadataRenderer.render(owner, fingerprint, context.notes()))
                .alwaysQualify(context.hiddenNames().toArray(new String[0]));
    }

    private static String text(ToolClass owner, TypeSpec type) {
        return SourceText.of(JavaFile.builder(owner.toolset().packageName(), type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build());
    }

    /**
     * Renders the class:
     *
     * <pre>{@code
     * public final class TripToolsToolset implements Toolset {
     *     private final ToolsetBinding binding;
     *
     *     private TripToolsToolset(ToolsetBinding binding) { ... }
     *
     *     public static TripToolsToolset of(TripTools tripTools) { ... }
     *
     *     public TypedCall<Forecast> forecast(LocalDate day, String city) { ... }
     *
     *     @Override
     *     public ToolsetBinding binding() { ... }
     *
     *     private static final class Binding extends ToolsetBinding { ... }
     * }
     * }</pre>
     */
    private TypeSpec type() {
        TypeSpec.Builder type = annotated(owner, fingerprint, context)
                .addJavadoc(PlanJavadoc.render(
                        owner, tools.stream().map(ToolMembers::plan).toList()))
                .addSuperinterface(RuntimeNames.TOOLSET)
                .addAnnotation(CodeBlocks.suppress(context.suppressions()))
                .addField(RuntimeNames.TOOLSET_BINDING, "binding", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(RuntimeNames.TOOLSET_BINDING, "binding")
                        .addStatement("this.binding = binding")
                        .build())
                .addMethod(factory());
        tools.forEach(tool -> type.addMethod(CallRenderer.render(tool)));
        type.addMethod(CodeBlocks.overriding("binding")
                        .returns(RuntimeNames.TOOLSET_BINDING)
                        .addStatement("return binding")
                        .build())
                .addType(binding());
        return type.build();
    }

    private MethodSpec factory() {
        MethodSpec.Builder factory = MethodSpec.methodBuilder("of")
                .addJavadoc(
                        "Returns a toolset that calls the tools on $L.\n",
                        owners.size() == 1 ? "this instance" : "these instances")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(owner.toolset());
        owners.forEach(factory::addParameter);
        return factory.addStatement(
                        "return new $T(new $T($L))",
                        owner.toolset(),
                        binding,
                        owners.values().stream()
                                .map(field -> CodeBlock.of("$L", field))
                                .collect(CodeBlocks.list()))
                .build();
    }

    private TypeSpec binding() {
        TypeSpec.Builder type = TypeSpec.classBuilder(binding)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(RuntimeNames.TOOLSET_BINDING);
        RuleConstants rules = new RuleConstants(constants);
        DecoderRenderer decoders = new DecoderRenderer(names, rules, types);
        EncoderRenderer encoders = new EncoderRenderer(names, rules, types);
        MethodSpec constructor = constructor();
        List<ArgumentRecord> writable = ToolMembers.records(written);
        List<TypeSpec> records = ToolMembers.records(tools).stream()
                .map(record -> record.render(
                        writable.contains(record) ? Optional.of(encoders.arguments(record)) : Optional.empty()))
                .toList();
        List<MethodSpec> methods = methods(decoders, encoders);
        owners.forEach((owner, field) -> type.addField(owner, field, Modifier.PRIVATE, Modifier.FINAL));
        type.addMethod(constructor).addMethods(methods);
        constants.addTo(type);
        records.forEach(type::addType);
        return type.build();
    }

    /**
     * Renders the constructor, and adds the constants that it refers to:
     *
     * <pre>{@code
     * Binding(TripTools tripTools) {
     *     super(List.of(GEOCODE), List.of(GEOCODE_PLAN), List.of(), Objects.requireNonNull(tripTools, "tripTools"));
     *     this.tripTools = tripTools;
     * }
     * }</pre>
     */
    private MethodSpec constructor() {
        tools.forEach(tool ->
                constants.addNamed(RuntimeNames.TOOL_DEFINITION, tool.constant(), DefinitionRenderer.render(tool)));
        List<CodeBlock> definitions =
                tools.stream().map(tool -> CodeBlock.of("$L", tool.constant())).toList();
        PlanRenderer renderer = new PlanRenderer(policies, List.copyOf(owners.keySet()));
        Map<ToolMembers, CodeBlock> rendered = new LinkedHashMap<>();
        tools.forEach(tool -> rendered.put(tool, renderer.render(tool.plan())));
        List<CodeBlock> plans = new ArrayList<>();
        rendered.forEach((tool, plan) ->
                plans.add(CodeBlock.of("$L", constants.add(RuntimeNames.PLAN, tool.name() + "_PLAN", plan))));
        List<CodeBlock> readable = upstreams.stream()
                .map(upstream -> CodeBlock.of("$L", policies.of(upstream.tool())))
                .toList();
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        owners.forEach(constructor::addParameter);
        CodeBlock checked = owners.values().stream()
                .map(field -> CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, field, field))
                .collect(CodeBlocks.list());
        constructor.addStatement(
                "super($L,$W$L,$W$L,$W$L)",
                CodeBlocks.listOf(definitions),
                CodeBlocks.listOf(plans),
                CodeBlocks.listOf(readable),
                checked);
        owners.values().forEach(field -> constructor.addStatement("this.$L = $L", field, field));
        return constructor.build();
    }

    private List<MethodSpec> methods(DecoderRenderer decoders, EncoderRenderer encoders) {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(readArguments());
        methods.add(invoke());
        methods.addAll(new SelectRenderer(names).render(tools));
        methods.addAll(new ResultRenderer(encoders, decoders).render(tools, upstreams));
        tools.forEach(tool -> new InvokeRenderer(tool, owners).method().ifPresent(methods::add));
        ToolMembers.records(tools).forEach(record -> methods.add(decoders.arguments(record)));
        methods.addAll(decoders.methods());
        methods.addAll(encoders.methods());
        if (owners.size() > 1) {
            methods.add(upstreamFingerprints());
        }
        return methods;
    }

    private MethodSpec readArguments() {
        Map<Integer, CodeBlock> arms = new LinkedHashMap<>();
        tools.forEach(tool ->
                arms.put(tool.index(), CodeBlocks.arm("$L(in)", tool.arguments().reader())));
        return CodeBlocks.overriding("readArguments")
                .returns(RuntimeNames.ARGUMENTS)
                .addParameter(TypeName.INT, "tool")
                .addParameter(RuntimeNames.ARGUMENT_READER, "in")
                .addCode(CodeBlocks.returnSwitch("tool", arms))
                .build();
    }

    private MethodSpec invoke() {
        Map<Integer, CodeBlock> arms = new LinkedHashMap<>();
        tools.forEach(tool -> arms.put(tool.index(), new InvokeRenderer(tool, owners).arm()));
        return CodeBlocks.overriding("invoke")
                .returns(ClassName.OBJECT)
                .addParameter(TypeName.INT, "tool")
                .addParameter(TypeName.INT, "node")
                .addParameter(RuntimeNames.ARGUMENTS, "arguments")
                .addParameter(RuntimeNames.INPUTS, "in")
                .addException(Exception.class)
                .addCode(CodeBlocks.returnSwitch("tool", arms))
                .build();
    }

    /**
     * Renders the method:
     *
     * <pre>{@code
     * @Override
     * public List<UpstreamFingerprint> upstreamFingerprints() {
     *     return List.of(UpstreamFingerprint.of("TripTools", "GeoTools", GeoToolsToolset.class, "9b00...",
     *             "geocode(String city): Coordinates, READ"));
     * }
     * }</pre>
     */
    private MethodSpec upstreamFingerprints() {
        List<CodeBlock> others = owners.keySet().stream()
                .filter(other -> !other.equals(owner.type()))
                .map(other -> CodeBlock.of(
                        "$T.of($S, $S,$W$T.class, $S,$W$L)",
                        RuntimeNames.UPSTREAM_FINGERPRINT,
                        owner.type().simpleName(),
                        other.simpleName(),
                        ToolClass.toolsetOf(other),
                        context.fingerprints().apply(other),
                        CodeBlocks.strings(calledTools(other))))
                .toList();
        return CodeBlocks.overriding("upstreamFingerprints")
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.UPSTREAM_FINGERPRINT))
                .addStatement("return $L", CodeBlocks.listOf(others))
                .build();
    }

    private List<String> calledTools(ClassName other) {
        return tools.stream()
                .flatMap(tool -> tool.plan().nodes().stream())
                .map(PlannedNode::tool)
                .filter(called -> called.owner().equals(other))
                .map(ToolMethod::declaration)
                .distinct()
                .toList();
    }
}
