package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.JavaTypes.Component;
import dev.toolwave.processor.plan.PlannedEdge;
import dev.toolwave.processor.plan.PlannedNode;
import dev.toolwave.processor.source.Code;
import dev.toolwave.processor.source.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Renders the methods that take a part of an upstream's result: one for each path, and one for each tool that tells which. */
final class SelectRenderer {

    private final Names names;
    private final Map<Path, String> methods = new LinkedHashMap<>();

    /** A way into values of a type. */
    private record Path(TypeName from, List<Component> steps) {

        /** Returns {@code AddressCity} for {@code address.city}. */
        String word() {
            return steps.stream().map(Component::name).map(Names::capitalized).collect(Collectors.joining());
        }
    }

    SelectRenderer(Names names) {
        this.names = names;
    }

    /** Renders {@code Toolset.select} and what it calls; nothing where no edge selects. */
    List<Code> render(List<ToolMembers> tools) {
        Map<Integer, Code> cases = new LinkedHashMap<>();
        List<Code> perTool = new ArrayList<>();
        for (ToolMembers tool : tools) {
            Map<Integer, Code> arms = new LinkedHashMap<>();
            boolean isUnchecked = addArms(tool, arms);
            if (!arms.isEmpty()) {
                String name = names.method("select" + Names.capitalized(tool.name()));
                cases.put(tool.index(), Snippets.arm("$L(node, edge, result)", name));
                perTool.add(toolMethod(name, arms, isUnchecked));
            }
        }
        if (cases.isEmpty()) {
            return List.of();
        }
        List<Code> all = new ArrayList<>();
        all.add(Snippets.overriding(ClassName.OBJECT, "select")
                .parameter(TypeName.INT, "tool")
                .parameter(TypeName.INT, "node")
                .parameter(TypeName.INT, "edge")
                .parameter(ClassName.OBJECT, "result")
                .body(Snippets.returnSwitch("tool", cases)));
        all.addAll(perTool);
        methods.forEach((path, name) -> all.add(pathMethod(path, name)));
        return all;
    }

    /** Adds what is selected for each node of a tool's plan; returns whether a cast is unchecked. */
    private boolean addArms(ToolMembers tool, Map<Integer, Code> arms) {
        boolean isUnchecked = false;
        List<PlannedNode> nodes = tool.plan().nodes();
        for (int node = 0; node < nodes.size(); node++) {
            Map<Integer, Code> edges = new LinkedHashMap<>();
            for (int index = 0; index < nodes.get(node).edges().size(); index++) {
                PlannedEdge edge = nodes.get(node).edges().get(index);
                if (!edge.select().isEmpty()) {
                    TypeName from = nodes.get(edge.upstream())
                            .tool()
                            .result()
                            .value()
                            .name()
                            .box();
                    edges.put(index, Snippets.arm("$L(($T) result)", methodFor(new Path(from, edge.select())), from));
                    isUnchecked |= Types.isGeneric(from);
                }
            }
            if (!edges.isEmpty()) {
                arms.put(node, Snippets.arm("$L", Snippets.switchOf("edge", edges)));
            }
        }
        return isUnchecked;
    }

    private static Code toolMethod(String name, Map<Integer, Code> arms, boolean isUnchecked) {
        Method method = Method.of("private static", ClassName.OBJECT, name)
                .parameter(TypeName.INT, "node")
                .parameter(TypeName.INT, "edge")
                .parameter(ClassName.OBJECT, "result");
        if (isUnchecked) {
            method.above(Snippets.unchecked());
        }
        return method.body(Snippets.returnSwitch("node", arms));
    }

    private String methodFor(Path path) {
        return methods.computeIfAbsent(path, any -> names.method("select" + any.word()));
    }

    private static Code pathMethod(Path path, String name) {
        NameAllocator locals = Names.reserving("value");
        Code.Builder body = Code.builder();
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
        return Method.of("private static", last.type().name().box(), name)
                .parameter(path.from(), "value")
                .body(body.addStatement("return $L.$L()", current, last.accessor())
                        .build());
    }
}
