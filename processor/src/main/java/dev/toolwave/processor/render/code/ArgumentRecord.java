package dev.toolwave.processor.render.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.plan.ToolPlan.Requirement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The record that holds the arguments of a call. Tools whose arguments have the same names and types share one.
 *
 * @param type the record's type
 * @param hint a word for the names of constants
 * @param components the record's components
 * @param requirements the parameters of which at least one must be present
 * @param reader the method that reads the record from JSON
 * @param writer the method that writes it as JSON
 */
public record ArgumentRecord(
        ClassName type,
        String hint,
        List<PropertyVariable> components,
        List<Requirement> requirements,
        String reader,
        String writer) {

    /** Returns the properties behind the components. */
    public List<Property> properties() {
        return components.stream().map(PropertyVariable::property).toList();
    }

    /**
     * Renders the record:
     *
     * <pre>{@code
     * private record CityDayArguments(String city, LocalDate day) implements Arguments {
     *     CityDayArguments {
     *         Objects.requireNonNull(city, "city");
     *         Objects.requireNonNull(day, "day");
     *     }
     *
     *     @Override
     *     public Object get(int index) { ... }
     * }
     * }</pre>
     */
    public TypeSpec render() {
        MethodSpec.Builder header = MethodSpec.compactConstructorBuilder();
        components.forEach(component -> header.addParameter(component.java(), component.name()));
        components.stream()
                .filter(PropertyVariable::needsValue)
                .forEach(component -> header.addStatement(
                        "$T.requireNonNull($L, $S)", Objects.class, component.name(), component.name()));
        requirements.forEach(requirement -> header.addCode(check(requirement)));
        return TypeSpec.recordBuilder(type)
                .addModifiers(Modifier.PRIVATE)
                .addSuperinterface(RuntimeNames.ARGUMENTS)
                .recordConstructor(header.build())
                .addMethod(get())
                .build();
    }

    /** Checks at run time what the schema cannot express: one of several parameters is needed. */
    private CodeBlock check(Requirement requirement) {
        List<PropertyVariable> others =
                requirement.unlessGiven().stream().map(components::get).toList();
        PropertyVariable needed = components.get(requirement.parameter());
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

    private MethodSpec get() {
        NameAllocator names = Names.components();
        components.forEach(component -> Names.take(component.name(), names));
        String index = Names.take("index", names);
        Map<Integer, CodeBlock> cases = new LinkedHashMap<>();
        components.forEach(component -> cases.put(cases.size(), CodeBlocks.arm("$L", component.name())));
        return CodeBlocks.overriding("get")
                .returns(ClassName.OBJECT)
                .addParameter(TypeName.INT, index)
                .addCode(CodeBlocks.returnSwitch(index, cases))
                .build();
    }
}
