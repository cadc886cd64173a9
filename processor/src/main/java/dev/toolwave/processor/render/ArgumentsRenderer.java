package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.toolwave.processor.plan.ToolPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Renders the record that holds the arguments of one tool. */
final class ArgumentsRenderer {

    private ArgumentsRenderer() {}

    static TypeSpec render(ToolMembers tool) {
        List<Slot> components = tool.components();
        MethodSpec.Builder header = MethodSpec.compactConstructorBuilder();
        components.forEach(component -> header.addParameter(component.java(), component.name()));
        TypeSpec.Builder type = TypeSpec.recordBuilder(tool.arguments())
                .addModifiers(Modifier.PRIVATE)
                .addSuperinterface(RuntimeNames.ARGUMENTS);
        components.stream()
                .filter(Slot::needsValue)
                .forEach(component -> header.addStatement(
                        "$T.requireNonNull($L, $S)", Objects.class, component.name(), component.name()));
        tool.plan().requirements().forEach(requirement -> header.addCode(check(requirement, components)));
        return type.recordConstructor(header.build()).addMethod(get(components)).build();
    }

    /** The schema cannot say that one of several parameters is needed. */
    private static CodeBlock check(ToolPlan.Requirement requirement, List<Slot> components) {
        List<Slot> others =
                requirement.unlessGiven().stream().map(components::get).toList();
        Slot needed = components.get(requirement.parameter());
        CodeBlock missing = Stream.concat(Stream.of(needed), others.stream())
                .map(component -> CodeBlock.of("$L == null", component.name()))
                .collect(CodeBlock.joining(" && "));
        String alternatives =
                others.stream().map(other -> other.property().name()).collect(Collectors.joining(" or "));
        return CodeBlock.builder()
                .beginControlFlow("if ($L)", missing)
                .addStatement(
                        "throw new $T($S,$W$S)",
                        RuntimeNames.INVALID_ARGUMENT,
                        needed.property().name(),
                        needed.property().name() + " is missing; give it, or give " + alternatives)
                .endControlFlow()
                .build();
    }

    private static MethodSpec get(List<Slot> components) {
        NameAllocator names = Names.components();
        components.forEach(component -> Names.take(component.name(), names));
        String index = Names.take("index", names);
        Map<Integer, CodeBlock> cases = new LinkedHashMap<>();
        components.forEach(component -> cases.put(cases.size(), Code.arm("$L", component.name())));
        return Code.overriding("get")
                .returns(ClassName.OBJECT)
                .addParameter(TypeName.INT, index)
                .addCode(Code.returnSwitch(index, cases))
                .build();
    }
}
