package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.JavaTypes.Component;
import dev.toolwave.processor.plan.PlannedEdge;
import dev.toolwave.processor.plan.PlannedNode;
import dev.toolwave.processor.render.code.CodeBlocks;
import dev.toolwave.processor.render.code.Names;
import dev.toolwave.processor.render.code.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Renders the methods that select a part of an upstream's result: one for each path, and one for each tool, which selects the
 * path by node and edge.
 */
final class SelectRenderer {

    private final Names names;
    private final Map<Path, String> methods = new LinkedHashMap<>();

    /** A path of components, starting at a type. */
    private record Path(TypeName from, List<Component> steps) {

        /** Returns {@code AddressCity} for {@code address.city}. */
        String word() {
            return steps.stream().map(Component::name).map(Names::capitalized).collect(Collectors.joining());
        }
    }

    SelectRenderer(Names names) {
        this.names = names;
    }

    /** Renders {@code Toolset.select} and the methods that it calls; empty if no edge selects a component. */
    List<MethodSpec> render(List<ToolMembers> tools) {
        Map<Integer, CodeBlock> cases = new LinkedHashMap<>();
        List<MethodSpec> perTool = new ArrayList<>();
        for (ToolMembers tool : tools) {
            toolMethod(tool).ifPresent(method -> {
                cases.put(tool.index(), CodeBlocks.arm("$L(node, edge, result)", method.name()));
                perTool.add(method);
            });
        }
        if (cases.isEmpty()) {
            return List.of();
        }
        List<MethodSpec> all = new ArrayList<>();
        all.add(CodeBlocks.overriding("select")
                .returns(ClassName.OBJECT)
                .addParameter(TypeName.INT, "tool")
                .addParameter(TypeName.INT, "node")
                .addParameter(TypeName.INT, "edge")
                .addParameter(ClassName.OBJECT, "result")
                .addCode(CodeBlocks.returnSwitch("tool", cases))
                .build());
        all.addAll(perTool);
        methods.forEach((path, name) -> all.add(pathMethod(path, name)));
        return all;
    }

    private Optional<MethodSpec> toolMethod(ToolMembers tool) {
        Map<Integer, CodeBlock> cases = new LinkedHashMap<>();
        boolean isUnchecked = false;
        List<PlannedNode> nodes = tool.plan().nodes();
        for (int node = 0; node < nodes.size(); node++) {
            Map<Integer, CodeBlock> edges = new LinkedHashMap<>();
            for (int index = 0; index < nodes.get(node).edges().size(); index++) {
                PlannedEdge edge = nodes.get(node).edges().get(index);
                if (!edge.select().isEmpty()) {
                    TypeName from = nodes.get(edge.upstream())
                            .tool()
                            .result()
                            .value()
                            .name()
                            .box();
                    edges.put(index, CodeBlocks.arm("$L(($T) result)", methodFor(new Path(from, edge.select())), from));
                    isUnchecked |= Types.isGeneric(from);
                }
            }
            if (!edges.isEmpty()) {
                cases.put(node, CodeBlocks.arm("$L", CodeBlocks.switchOf("edge", edges)));
            }
        }
        if (cases.isEmpty()) {
            return Optional.empty();
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(names.method("select" + Names.capitalized(tool.name())))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ClassName.OBJECT)
                .addParameter(TypeName.INT, "node")
                .addParameter(TypeName.INT, "edge")
                .addParameter(ClassName.OBJECT, "result")
                .addCode(CodeBlocks.returnSwitch("node", cases));
        if (isUnchecked) {
            method.addAnnotation(CodeBlocks.suppress(List.of("unchecked")));
        }
        return Optional.of(method.build());
    }

    private String methodFor(Path path) {
        return methods.computeIfAbsent(path, any -> names.method("select" + any.word()));
    }

    private MethodSpec pathMethod(Path path, String name) {
        NameAllocator locals = names.locals("value");
        CodeBlock.Builder body = CodeBlock.builder();
        String current = "value";
        List<Component> steps = path.steps();
        for (Component step : steps.subList(0, steps.size() - 1)) {
            String next = Names.take(Names.local(step.name()), locals);
            body.addStatement("$T $L = $L.$L()", step.type().name(), next, current, step.accessor())
                    .beginControlFlow("if ($L == null)", next)
                    .addStatement("return null")
                    .endControlFlow();
            current = next;
        }
        Component last = steps.get(steps.size() - 1);
        String value = CodeBlock.of("$L.$L()", current, last.accessor()).toString();
        if (last.optional()) {
            String found = Names.take(Names.local(last.name()), locals);
            body.addStatement(
                    "$T $L = $L",
                    ParameterizedTypeName.get(
                            ClassName.get(Optional.class), last.type().name()),
                    found,
                    value);
            value = found + " == null ? null : " + found + ".orElse(null)";
        }
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(last.type().name().box())
                .addParameter(path.from(), "value")
                .addCode(body.addStatement("return $L", value).build())
                .build();
    }
}
