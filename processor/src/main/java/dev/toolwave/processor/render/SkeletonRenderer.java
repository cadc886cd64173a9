package dev.toolwave.processor.render;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.render.code.Names;
import dev.toolwave.processor.render.code.RuntimeNames;
import dev.toolwave.processor.render.schema.ResultTypes;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/**
 * Renders the toolset of a tool class with errors. Its methods accept any arguments, because the owners and the parameters of a
 * call are unknown without plans. It is abstract, because it does not implement the methods of {@code Toolset}.
 */
final class SkeletonRenderer {

    private static final ArrayTypeName ANYTHING = ArrayTypeName.of(ClassName.OBJECT);

    private SkeletonRenderer() {}

    /*
     * public abstract class TripToolsToolset implements Toolset {
     *     private TripToolsToolset() {}
     *
     *     public static TripToolsToolset of(Object... owners) {
     *         throw new UnsupportedOperationException("TripTools has errors");
     *     }
     *
     *     public TypedCall<Coordinates> geocode(Object... arguments) {
     *         throw new UnsupportedOperationException("TripTools has errors");
     *     }
     * }
     */
    static TypeSpec render(ToolClass owner, Predicate<TypeName> nameable) {
        TypeSpec.Builder type = TypeSpec.classBuilder(owner.toolset())
                .addJavadoc(
                        "Takes the place of a toolset, because {@code $L} has errors.\n",
                        owner.type().simpleName())
                .addModifiers(Modifier.ABSTRACT)
                .addSuperinterface(RuntimeNames.TOOLSET)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(method("of", "owners", owner)
                        .addModifiers(Modifier.STATIC)
                        .returns(owner.toolset())
                        .build());
        if (owner.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        Names names = new Names(owner.toolset().simpleName(), List.of());
        owner.tools().stream()
                .filter(tool -> tool.traits().exposed())
                .forEach(tool -> type.addMethod(call(tool, names, owner, nameable)));
        return type.build();
    }

    private static MethodSpec call(ToolMethod tool, Names names, ToolClass owner, Predicate<TypeName> nameable) {
        MethodSpec.Builder method = method(names.call(tool.name().value()), "arguments", owner);
        TypeName result = ResultTypes.boxed(tool.result());
        if (!nameable.test(result)) {
            result = TypeVariableName.get("R");
            method.addTypeVariable((TypeVariableName) result);
        }
        return method.returns(ParameterizedTypeName.get(RuntimeNames.TYPED_CALL, result))
                .build();
    }

    private static MethodSpec.Builder method(String name, String parameter, ToolClass owner) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ANYTHING, parameter)
                .varargs()
                .addStatement(
                        "throw new $T($S)",
                        UnsupportedOperationException.class,
                        owner.type().simpleName() + " has errors");
    }
}
