package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return type.recordConstructor(header.build()).addMethod(get(components)).build();
    }

    private static MethodSpec get(List<Slot> components) {
        NameAllocator names = Names.components();
        components.forEach(component -> names.newName(component.name()));
        String index = names.newName("index");
        Map<Integer, CodeBlock> cases = new LinkedHashMap<>();
        components.forEach(component -> cases.put(cases.size(), Code.arm("$L", component.name())));
        return Code.overriding("get")
                .returns(ClassName.OBJECT)
                .addParameter(TypeName.INT, index)
                .addCode(Code.returnSwitch(index, cases))
                .build();
    }
}
