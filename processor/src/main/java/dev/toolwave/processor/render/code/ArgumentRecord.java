package dev.toolwave.processor.render.code;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.plan.ToolPlan.Requirement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The generated record with the arguments of a call. Tools whose arguments have the same names and types share a record.
 *
 * @param type the record's type
 * @param hint a word for the names of constants
 * @param components the record's components
 * @param constants the constants that nodes read; their indexes follow those of the components
 * @param requirements the parameters of which at least one must be present
 * @param reader the method that reads the record from JSON
 */
public record ArgumentRecord(
        ClassName type,
        String hint,
        List<PropertyVariable> components,
        List<Requirement> requirements,
        List<Property> constants,
        String reader) {

    /** Returns the properties of the components. */
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
     *     public Object get(int index) {
     *         return Arguments.pick(index, city, day);
     *     }
     *
     *     @Override
     *     public void writeTo(ResultWriter out) {
     *         out.name("city").string(city());
     *         out.name("day").text(day());
     *     }
     * }
     * }</pre>
     *
     * @param writing the statements of {@code writeTo}, if the arguments can be written
     */
    public TypeSpec render(Optional<CodeBlock> writing) {
        MethodSpec.Builder header = MethodSpec.compactConstructorBuilder();
        components.forEach(component -> header.addParameter(component.java(), component.name()));
        components.stream()
                .filter(PropertyVariable::needsValue)
                .forEach(component -> header.addStatement(
                        "$T.requireNonNull($L, $S)", Objects.class, component.name(), component.name()));
        requirements.forEach(requirement -> header.addCode(check(requirement)));
        TypeSpec.Builder record = TypeSpec.recordBuilder(type)
                .addModifiers(Modifier.PRIVATE)
                .addSuperinterface(RuntimeNames.ARGUMENTS)
                .recordConstructor(header.build())
                .addMethod(get());
        writing.ifPresent(body -> record.addMethod(CodeBlocks.overriding("writeTo")
                .addParameter(RuntimeNames.RESULT_WRITER, "out")
                .addCode(body)
                .build()));
        return record.build();
    }

    /** Returns the run-time check that at least one of several parameters is present, which the schema cannot express. */
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
        NameAllocator names = new NameAllocator();
        components.forEach(component -> Names.take(component.name(), names));
        String index = Names.take("index", names);
        CodeBlock values = components.stream()
                .map(component -> CodeBlock.of(
                        component.java() instanceof ArrayTypeName ? ", ($T) $L" : ",$W$L",
                        component.java() instanceof ArrayTypeName
                                ? new Object[] {ClassName.OBJECT, component.name()}
                                : new Object[] {component.name()}))
                .collect(CodeBlock.joining(""));
        CodeBlock fixed = constants.stream()
                .map(constant -> CodeBlock.of(",$W$L", PropertyVariable.defaultValue(constant)))
                .collect(CodeBlock.joining(""));
        return CodeBlocks.overriding("get")
                .returns(ClassName.OBJECT)
                .addParameter(TypeName.INT, index)
                .addStatement("return $T.pick($L$L$L)", RuntimeNames.ARGUMENTS, index, values, fixed)
                .build();
    }
}
