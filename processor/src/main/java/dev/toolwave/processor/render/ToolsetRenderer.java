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
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.plan.PlannedNode;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.render.code.CodeBlocks;
import dev.toolwave.processor.render.code.Constants;
import dev.toolwave.processor.render.code.DecoderRenderer;
import dev.toolwave.processor.render.code.EncoderRenderer;
import dev.toolwave.processor.render.code.Names;
import dev.toolwave.processor.render.code.RuleConstants;
import dev.toolwave.processor.render.code.RuntimeNames;
import dev.toolwave.processor.render.schema.DistinctNames;
import dev.toolwave.processor.render.schema.NamedTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/** Assembles the generated class of a tool class, and its manifest, from the parts that the other renderers give. */
public final class ToolsetRenderer {

    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final String GENERATOR = "dev.toolwave.processor.ToolProcessor";

    private final ToolClass owner;
    private final GenerationContext provenance;
    private final String fingerprint;
    private final NamedTypes types;
    private final Names names;
    private final Constants constants;
    private final PolicyConstants policies;
    private final List<UpstreamResult> upstreams;
    private final List<ToolMembers> tools;
    private final Predicate<ToolPlan> writable;
    private final Map<ClassName, String> owners = new LinkedHashMap<>();

    private ToolsetRenderer(
            ToolClass owner,
            List<ToolPlan> plans,
            List<UpstreamResult> upstreams,
            Predicate<ToolPlan> writable,
            GenerationContext provenance) {
        this.owner = owner;
        this.provenance = provenance;
        this.fingerprint = Fingerprint.of(owner);
        this.upstreams = upstreams;
        this.writable = writable;
        this.types = NamedTypes.of(
                plans, upstreams.stream().map(UpstreamResult::result).toList());
        this.names = new Names(owner.toolset());
        this.constants = new Constants(names);
        this.policies = new PolicyConstants(owner.type(), constants);
        this.tools = ToolMembers.of(plans, types, owner.toolset(), names);
        addOwner(owner.type());
        plans.forEach(plan -> plan.nodes().forEach(node -> addOwner(node.tool().owner())));
    }

    /**
     * Renders a tool class that was checked.
     *
     * @param plans the plans of its exposed tools, in the order of the source
     * @param readable whether the generated class can read the result of a tool that others depend on
     * @param writable whether it can write the arguments of a plan
     * @param provenance where the toolset comes from
     */
    public static RenderedToolset render(
            ToolClass owner,
            List<ToolPlan> plans,
            Predicate<ToolMethod> readable,
            Predicate<ToolPlan> writable,
            GenerationContext provenance) {
        DistinctNames names = DistinctNames.of(plans);
        List<ToolPlan> named = names.in(plans);
        List<UpstreamResult> upstreams = UpstreamResult.of(named, names, readable);
        ToolsetRenderer renderer = new ToolsetRenderer(owner, named, upstreams, writable, provenance);
        return new RenderedToolset(
                file(owner, renderer.type()),
                ManifestJson.of(owner, renderer.fingerprint, renderer.tools),
                ReflectionJson.of(renderer.types.reflected()));
    }

    /**
     * Renders what takes the place of a toolset for a class whose tools only its subclasses have: what the source says, for
     * subclasses in other modules.
     */
    public static JavaFile renderTemplate(ToolClass owner, GenerationContext provenance) {
        TypeSpec.Builder type = TypeSpec.classBuilder(owner.toolset())
                .addJavadoc("Describes {@link $T}, whose subclasses have its tools.\n", owner.type())
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        return file(owner, end(type, owner, "Source", Fingerprint.of(owner), provenance));
    }

    /**
     * Renders a class with the methods of a toolset, for a tool class with errors. Code that names the toolset then compiles, and
     * the author reads only the errors of the tool class.
     *
     * @param nameable whether code of the package can name a type
     */
    public static JavaFile renderSkeleton(ToolClass owner, Predicate<TypeName> nameable) {
        return file(owner, SkeletonRenderer.render(owner, nameable));
    }

    /** Adds what every generated class has. */
    private static TypeSpec end(
            TypeSpec.Builder type, ToolClass owner, String source, String fingerprint, GenerationContext provenance) {
        if (provenance.generatedAnnotationVisible()) {
            type.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", GENERATOR)
                    .build());
        }
        if (owner.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        return type.addType(MetadataRenderer.type(source, fingerprint, provenance.notes()))
                .build();
    }

    private static JavaFile file(ToolClass owner, TypeSpec type) {
        return JavaFile.builder(owner.toolset().packageName(), type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    private void addOwner(ClassName type) {
        if (!owners.containsKey(type)) {
            owners.put(type, names.field(Names.decapitalized(type.simpleName())));
        }
    }

    private TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(owner.toolset())
                .addJavadoc(PlanJavadoc.render(
                        owner, tools.stream().map(ToolMembers::plan).toList()))
                .addSuperinterface(RuntimeNames.TOOLSET);
        // What the author has deprecated is called all the same; the place for such a warning is the author's own code.
        type.addAnnotation(CodeBlocks.suppress("deprecation", "removal"));
        type.addModifiers(Modifier.FINAL);
        addConstants();
        List<MethodSpec> methods = methods();
        owners.forEach((owner, field) -> type.addField(owner, field, Modifier.PRIVATE, Modifier.FINAL));
        type.addMethod(constructor()).addMethods(methods);
        constants.addTo(type);
        ToolMembers.records(tools).forEach(record -> type.addType(record.render()));
        return end(type, owner, names.type("Source"), fingerprint, provenance);
    }

    private void addConstants() {
        tools.forEach(tool ->
                constants.addNamed(RuntimeNames.TOOL_DEFINITION, tool.constant(), DefinitionRenderer.render(tool)));
        constants.addNamed(
                listOf(RuntimeNames.TOOL_DEFINITION),
                "DEFINITIONS",
                list(tools.stream().map(ToolMembers::constant).toList()));
        PlanRenderer plans = new PlanRenderer(policies, List.copyOf(owners.keySet()));
        List<CodeBlock> rendered =
                tools.stream().map(tool -> plans.render(tool.plan())).toList();
        List<String> planNames = new ArrayList<>();
        for (ToolMembers tool : tools) {
            planNames.add(constants.add(RuntimeNames.PLAN, tool.name() + "_PLAN", rendered.get(tool.index())));
        }
        constants.addNamed(listOf(RuntimeNames.PLAN), "PLANS", list(planNames));
    }

    private List<MethodSpec> methods() {
        RuleConstants rules = new RuleConstants(constants);
        DecoderRenderer decoders = new DecoderRenderer(names, rules, types);
        EncoderRenderer encoders = new EncoderRenderer(names, rules, types);
        List<ToolMembers> written =
                tools.stream().filter(tool -> writable.test(tool.plan())).toList();
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(factory());
        tools.forEach(tool -> methods.add(CallRenderer.render(tool)));
        methods.add(getter("definitions", listOf(RuntimeNames.TOOL_DEFINITION), CodeBlock.of("DEFINITIONS")));
        methods.add(getter("owners", listOf(ClassName.OBJECT), list(owners.values())));
        methods.add(plan());
        methods.add(readArguments());
        if (!written.isEmpty()) {
            methods.add(writeArguments(written));
        }
        methods.add(invoke());
        methods.addAll(new SelectRenderer(names).render(tools));
        methods.add(ResultRenderer.render("writeResult", "tool", results(), encoders));
        methods.addAll(ResultRenderer.upstreams(upstreams, policies, decoders, encoders));
        tools.forEach(tool -> methods.add(InvokeRenderer.render(tool, owners)));
        ToolMembers.records(tools).forEach(record -> methods.add(decoders.arguments(record)));
        methods.addAll(decoders.methods());
        ToolMembers.records(written).forEach(record -> methods.add(encoders.arguments(record)));
        methods.addAll(encoders.methods());
        if (owners.size() > 1) {
            methods.add(upstreamFingerprints());
        }
        methods.add(declarations());
        methods.add(fingerprint());
        return methods;
    }

    private List<ToolReturn> results() {
        return tools.stream().map(tool -> tool.plan().tool().result()).toList();
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        owners.forEach((type, field) -> constructor
                .addParameter(type, field)
                .addStatement("this.$L = $T.requireNonNull($L, $S)", field, Objects.class, field, field));
        return constructor.build();
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
                        "return new $T($L)",
                        owner.toolset(),
                        owners.values().stream()
                                .map(field -> CodeBlock.of("$L", field))
                                .collect(CodeBlocks.list()))
                .build();
    }

    private static MethodSpec getter(String name, TypeName type, CodeBlock value) {
        return CodeBlocks.overriding(name)
                .returns(type)
                .addStatement("return $L", value)
                .build();
    }

    private static MethodSpec plan() {
        return CodeBlocks.overriding("plan")
                .returns(RuntimeNames.PLAN)
                .addParameter(TypeName.INT, "tool")
                .addStatement("return PLANS.get(tool)")
                .build();
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

    /** A tool whose arguments cannot be written is left to what {@code Toolset} says of it. */
    private static MethodSpec writeArguments(List<ToolMembers> written) {
        CodeBlock.Builder body = CodeBlock.builder().beginControlFlow("switch (tool)");
        written.forEach(tool -> body.addStatement(
                "case $L -> $L(out, ($T) arguments)",
                tool.index(),
                tool.arguments().writer(),
                tool.arguments().type()));
        body.addStatement("default -> $T.super.writeArguments(tool, arguments, out)", RuntimeNames.TOOLSET)
                .endControlFlow();
        return CodeBlocks.overriding("writeArguments")
                .addParameter(TypeName.INT, "tool")
                .addParameter(RuntimeNames.ARGUMENTS, "arguments")
                .addParameter(RuntimeNames.RESULT_WRITER, "out")
                .addCode(body.build())
                .build();
    }

    private MethodSpec invoke() {
        Map<Integer, CodeBlock> arms = new LinkedHashMap<>();
        tools.forEach(tool -> arms.put(
                tool.index(),
                CodeBlocks.arm(
                        tool.isAlone() ? "$L(($T) arguments, in)" : "$L(node, ($T) arguments, in)",
                        tool.invoker(),
                        tool.arguments().type())));
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

    private MethodSpec upstreamFingerprints() {
        CodeBlock others = owners.keySet().stream()
                .filter(other -> !other.equals(owner.type()))
                .map(other -> CodeBlock.of(
                        "new $T($S, $S,$W$S, $T.fingerprint(),$W$T.of($L), $T.declarations())",
                        RuntimeNames.UPSTREAM_FINGERPRINT,
                        owner.type().simpleName(),
                        other.simpleName(),
                        provenance.fingerprints().apply(other),
                        ToolClass.toolsetOf(other),
                        List.class,
                        CodeBlocks.strings(calledTools(other)),
                        ToolClass.toolsetOf(other)))
                .collect(CodeBlocks.list());
        return getter(
                "upstreamFingerprints",
                listOf(RuntimeNames.UPSTREAM_FINGERPRINT),
                CodeBlock.of("$T.of($L)", List.class, others));
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

    /** For the message that tells what has changed. */
    private MethodSpec declarations() {
        List<String> all = owner.tools().stream().map(ToolMethod::declaration).toList();
        return MethodSpec.methodBuilder("declarations")
                .addJavadoc("Returns what the declarations of these tools look like.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(listOf(ClassName.get(String.class)))
                .addStatement("return $T.of($L)", List.class, CodeBlocks.strings(all))
                .build();
    }

    /** A method and no constant, which javac would copy into the classes of other modules. */
    private MethodSpec fingerprint() {
        return MethodSpec.methodBuilder("fingerprint")
                .addJavadoc("Returns a hash of what plans of other classes take from these tools.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(String.class)
                .addStatement("return $S", fingerprint)
                .build();
    }

    private static CodeBlock list(Iterable<String> elements) {
        List<CodeBlock> names = new ArrayList<>();
        elements.forEach(element -> names.add(CodeBlock.of("$L", element)));
        return CodeBlock.of("$T.of($L)", List.class, names.stream().collect(CodeBlocks.list()));
    }

    private static TypeName listOf(TypeName element) {
        return ParameterizedTypeName.get(ClassName.get(List.class), element);
    }
}
