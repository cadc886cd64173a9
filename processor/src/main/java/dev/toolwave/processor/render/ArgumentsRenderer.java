package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.source.Code;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders the record that holds the arguments of one tool. */
final class ArgumentsRenderer {

    private ArgumentsRenderer() {}

    static Code render(ToolMembers tool) {
        List<Slot> components = tool.components();
        Code head = Code.of(
                "private record $T($Z$L) implements $T",
                tool.arguments(),
                components.stream()
                        .map(component -> Code.of("$T $L", component.java(), component.name()))
                        .collect(Snippets.list()),
                RuntimeNames.ARGUMENTS);
        Code checks = checks(tool);
        return checks.equals(Code.empty())
                ? Snippets.type(head, List.of(get(components)))
                : Snippets.type(head, List.of(Code.of("$T {\n$>$L$<}\n", tool.arguments(), checks), get(components)));
    }

    /** Returns the statements of the compact constructor. */
    private static Code checks(ToolMembers tool) {
        Code.Builder checks = Code.builder();
        tool.components().stream()
                .filter(Slot::needsValue)
                .forEach(component -> checks.addStatement(
                        "$T.requireNonNull($L, $S)", Objects.class, component.name(), component.name()));
        tool.plan().requirements().forEach(requirement -> checks.add(check(requirement, tool.components())));
        return checks.build();
    }

    /** The schema cannot say that one of several parameters is needed. */
    private static Code check(ToolPlan.Requirement requirement, List<Slot> components) {
        List<Slot> others =
                requirement.unlessGiven().stream().map(components::get).toList();
        Slot needed = components.get(requirement.parameter());
        Code missing = Stream.concat(Stream.of(needed), others.stream())
                .map(component -> Code.of("$L == null", component.name()))
                .collect(Code.joining(" && "));
        String alternatives =
                others.stream().map(other -> other.property().name()).collect(Collectors.joining(" or "));
        return Code.builder()
                .beginControlFlow("if ($L)", missing)
                .addStatement(
                        "throw new $T($S,$W$S)",
                        RuntimeNames.INVALID_ARGUMENT,
                        needed.property().name(),
                        needed.property().name() + " is missing; give it, or give " + alternatives)
                .endControlFlow()
                .build();
    }

    private static Code get(List<Slot> components) {
        NameAllocator names = Names.components();
        components.forEach(component -> Names.take(component.name(), names));
        String index = Names.take("index", names);
        Map<Integer, Code> cases = new LinkedHashMap<>();
        components.forEach(component -> cases.put(cases.size(), Snippets.arm("$L", component.name())));
        return Snippets.overriding(ClassName.OBJECT, "get")
                .parameter(TypeName.INT, index)
                .body(Snippets.returnSwitch(index, cases));
    }
}
