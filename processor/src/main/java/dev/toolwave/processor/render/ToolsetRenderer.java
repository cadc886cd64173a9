package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Fingerprint;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.plan.PlannedNode;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.source.Code;
import dev.toolwave.processor.source.Method;
import dev.toolwave.processor.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Assembles the generated class of a tool class, and its manifest, from the parts that the other renderers give. */
public final class ToolsetRenderer {

    private static final ClassName STRING = ClassName.get(String.class);
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final String GENERATOR = "dev.toolwave.processor.ToolProcessor";

    private final ToolClass owner;
    private final Provenance provenance;
    private final String fingerprint;
    private final NamedTypes types;
    private final Names names;
    private final Constants constants;
    private final PolicyConstants policies;
    private final List<Upstream> upstreams;
    private final List<ToolMembers> tools;
    private final Predicate<ToolPlan> writable;
    private final Map<ClassName, String> owners = new LinkedHashMap<>();

    private ToolsetRenderer(
            ToolClass owner,
            List<ToolPlan> plans,
            List<Upstream> upstreams,
            Predicate<ToolPlan> writable,
            Provenance provenance) {
        this.owner = owner;
        this.provenance = provenance;
        this.fingerprint = Fingerprint.of(owner);
        this.upstreams = upstreams;
        this.writable = writable;
        this.types = NamedTypes.of(plans, upstreams);
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
            Provenance provenance) {
        DistinctNames names = DistinctNames.of(plans);
        List<ToolPlan> named = names.in(plans);
        List<Upstream> upstreams = Upstream.of(named, names, readable);
        ToolsetRenderer renderer = new ToolsetRenderer(owner, named, upstreams, writable, provenance);
        return new RenderedToolset(
                new SourceFile(owner.toolset(), renderer.type(), provenance.visible()).text(),
                ManifestJson.of(owner, renderer.fingerprint, renderer.tools),
                ReflectionJson.of(renderer.types.reflected()));
    }

    /**
     * Renders the text of what takes the place of a toolset for a class whose tools only its subclasses have: what the source says,
     * for subclasses in other modules.
     */
    public static String renderTemplate(ToolClass owner, Provenance provenance) {
        ClassName template = owner.toolset();
        Code.Builder head = Code.builder()
                .add(Code.javadoc(Code.of("Describes {@link $T}, whose subclasses have its tools.\n", owner.type())));
        Code type = Snippets.type(
                head.add(declared(owner, provenance)).build(),
                List.of(
                        Method.constructor("private", template).body(Code.empty()),
                        SourceNotes.type(template.nestedClass("Source"), Fingerprint.of(owner), provenance.notes())));
        return new SourceFile(template, type, provenance.visible()).text();
    }

    /** Returns what the head of every generated class has. */
    private static Code declared(ToolClass owner, Provenance provenance) {
        Code.Builder head = Code.builder();
        if (provenance.visible().test(GENERATED)) { // a module that does not read java.compiler cannot compile it
            head.add("@$T($S)\n", GENERATED, GENERATOR);
        }
        return head.add(owner.isPublic() ? "public final class $T" : "final class $T", owner.toolset())
                .build();
    }

    private void addOwner(ClassName type) {
        if (!owners.containsKey(type)) {
            owners.put(type, names.field(Names.decapitalized(type.simpleName())));
        }
    }

    private Code type() {
        addConstants();
        List<Code> methods = methods();
        List<Code> members = new ArrayList<>();
        constants.addTo(members, methods);
        owners.forEach((type, field) -> members.add(Code.of("private final $T $L;\n", type, field)));
        members.add(constructor());
        members.addAll(methods);
        tools.forEach(tool -> members.add(ArgumentsRenderer.render(tool)));
        ClassName source = owner.toolset().nestedClass(names.type("Source"));
        members.add(SourceNotes.type(source, fingerprint, provenance.notes()));
        return Snippets.type(head(), members);
    }

    private Code head() {
        List<ToolPlan> plans = tools.stream().map(ToolMembers::plan).toList();
        return Code.builder()
                .add(Code.javadoc(PlanJavadoc.render(owner, plans)))
                // What the author has deprecated is called all the same; the place for such a warning is the author's
                // own code.
                .add("@$T({\n$>$>$S,\n$S$<$<\n})\n", SuppressWarnings.class, "deprecation", "removal")
                .add(declared(owner, provenance))
                .add(" implements $T", RuntimeNames.TOOLSET)
                .build();
    }

    private void addConstants() {
        tools.forEach(tool ->
                constants.addNamed(RuntimeNames.TOOL_DEFINITION, tool.constant(), DefinitionRenderer.render(tool)));
        constants.addNamed(
                listOf(RuntimeNames.TOOL_DEFINITION),
                "DEFINITIONS",
                list(tools.stream().map(ToolMembers::constant).toList()));
        PlanRenderer plans = new PlanRenderer(policies, List.copyOf(owners.keySet()));
        List<Code> rendered =
                tools.stream().map(tool -> plans.render(tool.plan())).toList();
        List<String> planNames = new ArrayList<>();
        for (ToolMembers tool : tools) {
            planNames.add(constants.add(RuntimeNames.PLAN, tool.name() + "_PLAN", rendered.get(tool.index())));
        }
        constants.addNamed(listOf(RuntimeNames.PLAN), "PLANS", list(planNames));
    }

    private List<Code> methods() {
        RuleConstants rules = new RuleConstants(constants);
        DecoderRenderer decoders = new DecoderRenderer(names, rules, types);
        EncoderRenderer encoders = new EncoderRenderer(names, rules, types);
        List<ToolMembers> written =
                tools.stream().filter(tool -> writable.test(tool.plan())).toList();
        List<Code> methods = new ArrayList<>();
        methods.add(factory());
        tools.forEach(tool -> methods.add(CallRenderer.render(tool)));
        methods.add(getter("definitions", listOf(RuntimeNames.TOOL_DEFINITION), Code.of("DEFINITIONS")));
        methods.add(getter("owners", listOf(ClassName.OBJECT), list(owners.values())));
        methods.add(plan());
        methods.add(readArguments());
        if (!written.isEmpty()) {
            methods.add(writeArguments(written));
        }
        methods.add(invoke());
        methods.addAll(new SelectRenderer(names).render(tools));
        methods.add(ResultRenderer.render("writeResult", "tool", results(), encoders));
        methods.addAll(UpstreamRenderer.render(upstreams, policies, decoders, encoders));
        tools.forEach(tool -> methods.add(InvokeRenderer.render(tool, owners)));
        tools.forEach(tool -> methods.add(decoders.arguments(tool)));
        methods.addAll(decoders.methods());
        written.forEach(tool -> methods.add(encoders.arguments(tool)));
        methods.addAll(encoders.methods());
        if (owners.size() > 1) {
            methods.add(compiledAgainst());
        }
        methods.add(declarations());
        methods.add(fingerprint());
        return methods;
    }

    private List<ToolReturn> results() {
        return tools.stream().map(tool -> tool.plan().tool().result()).toList();
    }

    private Code constructor() {
        Method constructor = Method.constructor("private", owner.toolset());
        Code.Builder body = Code.builder();
        owners.forEach((type, field) -> {
            constructor.parameter(type, field);
            body.addStatement("this.$L = $T.requireNonNull($L, $S)", field, Objects.class, field, field);
        });
        return constructor.body(body.build());
    }

    private Code factory() {
        Method factory = Method.of("public static", owner.toolset(), "of")
                .above(Code.javadoc(Code.of(
                        "Returns a toolset that calls the tools on $L.\n",
                        owners.size() == 1 ? "this instance" : "these instances")));
        owners.forEach(factory::parameter);
        return factory.statement(
                "return new $T($L)",
                owner.toolset(),
                owners.values().stream().map(field -> Code.of("$L", field)).collect(Snippets.list()));
    }

    private static Code getter(String name, TypeName type, Code value) {
        return Snippets.overriding(type, name).statement("return $L", value);
    }

    private static Code plan() {
        return Snippets.overriding(RuntimeNames.PLAN, "plan")
                .parameter(TypeName.INT, "tool")
                .statement("return PLANS.get(tool)");
    }

    private Code readArguments() {
        Map<Integer, Code> arms = new LinkedHashMap<>();
        tools.forEach(tool -> arms.put(tool.index(), Snippets.arm("$L(in)", tool.reader())));
        return Snippets.overriding(RuntimeNames.ARGUMENTS, "readArguments")
                .parameter(TypeName.INT, "tool")
                .parameter(RuntimeNames.ARGUMENT_READER, "in")
                .body(Snippets.returnSwitch("tool", arms));
    }

    /** A tool whose arguments cannot be written is left to what {@code Toolset} says of it. */
    private static Code writeArguments(List<ToolMembers> written) {
        Code.Builder body = Code.builder().beginControlFlow("switch (tool)");
        written.forEach(tool ->
                body.addStatement("case $L -> $L(out, ($T) arguments)", tool.index(), tool.writer(), tool.arguments()));
        body.addStatement("default -> $T.super.writeArguments(tool, arguments, out)", RuntimeNames.TOOLSET)
                .endControlFlow();
        return Snippets.overriding(TypeName.VOID, "writeArguments")
                .parameter(TypeName.INT, "tool")
                .parameter(RuntimeNames.ARGUMENTS, "arguments")
                .parameter(RuntimeNames.RESULT_WRITER, "out")
                .body(body.build());
    }

    private Code invoke() {
        Map<Integer, Code> arms = new LinkedHashMap<>();
        tools.forEach(tool -> arms.put(
                tool.index(),
                Snippets.arm(
                        tool.isAlone() ? "$L(($T) arguments, in)" : "$L(node, ($T) arguments, in)",
                        tool.invoker(),
                        tool.arguments())));
        return Snippets.overriding(ClassName.OBJECT, "invoke")
                .parameter(TypeName.INT, "tool")
                .parameter(TypeName.INT, "node")
                .parameter(RuntimeNames.ARGUMENTS, "arguments")
                .parameter(RuntimeNames.INPUTS, "in")
                .throwing(Exception.class)
                .body(Snippets.returnSwitch("tool", arms));
    }

    private Code compiledAgainst() {
        Code others = owners.keySet().stream()
                .filter(other -> !other.equals(owner.type()))
                .map(other -> Code.of(
                        "new $T($S, $S,$W$S, $T.fingerprint(),$W$T.of($L), $T.declarations())",
                        RuntimeNames.COMPILED_AGAINST,
                        owner.type().simpleName(),
                        other.simpleName(),
                        provenance.fingerprints().apply(other),
                        ToolClass.toolsetOf(other),
                        List.class,
                        Snippets.strings(calledTools(other)),
                        ToolClass.toolsetOf(other)))
                .collect(Snippets.list());
        return getter(
                "compiledAgainst", listOf(RuntimeNames.COMPILED_AGAINST), Code.of("$T.of($L)", List.class, others));
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
    private Code declarations() {
        List<String> all = owner.tools().stream().map(ToolMethod::declaration).toList();
        return Method.of("public static", listOf(STRING), "declarations")
                .above(Code.javadoc(Code.of("Returns what the declarations of these tools look like.\n")))
                .statement("return $T.of($L)", List.class, Snippets.strings(all));
    }

    /** A method and no constant, which javac would copy into the classes of other modules. */
    private Code fingerprint() {
        return Method.of("public static", STRING, "fingerprint")
                .above(Code.javadoc(Code.of("Returns a hash of what plans of other classes take from these tools.\n")))
                .statement("return $S", fingerprint);
    }

    private static Code list(Iterable<String> elements) {
        List<Code> names = new ArrayList<>();
        elements.forEach(element -> names.add(Code.of("$L", element)));
        return Code.of("$T.of($L)", List.class, names.stream().collect(Snippets.list()));
    }

    private static TypeName listOf(TypeName element) {
        return ParameterizedTypeName.get(ClassName.get(List.class), element);
    }
}
