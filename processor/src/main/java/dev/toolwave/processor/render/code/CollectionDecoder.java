package dev.toolwave.processor.render.code;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ValueType.ListKind;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Renders the bodies of methods that read arrays and maps. Values are collected first, because invalid values are read as null
 * and some collections reject null.
 */
public final class CollectionDecoder {

    private CollectionDecoder() {}

    /** Returns the body for an array. */
    public static CodeBlock list(ListValue list, CodeBlock rule, CodeBlock element) {
        TypeName boxed = list.element().java().box();
        CodeBlock.Builder body = CodeBlock.builder()
                .beginControlFlow("if (!in.beginArray($L))", rule)
                .addStatement("return null")
                .endControlFlow()
                .addStatement(
                        "$T elements = new $T<>()",
                        ParameterizedTypeName.get(ClassName.get(List.class), boxed),
                        ArrayList.class)
                .beginControlFlow("while (in.nextElement())")
                .addStatement("elements.add($L)", element)
                .endControlFlow();
        if (!list.kind().isConcrete() && list.kind() != ListKind.ARRAY) {
            return body.addStatement(
                            "return in.endArray(elements) ? $L : null",
                            CollectionExpressions.list(list, CodeBlock.of("elements")))
                    .build();
        }
        body.beginControlFlow("if (!in.endArray(elements))")
                .addStatement("return null")
                .endControlFlow();
        if (list.kind().isConcrete()) {
            TypeName type = Types.withArguments(list.java(), boxed);
            return body.addStatement("$T collection = $L()", type, created(type))
                    .addStatement("collection.addAll(elements)")
                    .addStatement("return collection")
                    .build();
        }
        return body.add(array(list.element().java())).build();
    }

    /** Returns whether the body creates an array of a generic type, which requires an unchecked cast. */
    public static boolean isUnchecked(ListValue list) {
        return list.kind() == ListKind.ARRAY && Types.isGeneric(list.element().java());
    }

    private static CodeBlock array(TypeName component) {
        TypeName array = ArrayTypeName.of(component);
        if (component.isPrimitive()) {
            return CodeBlock.builder()
                    .addStatement("$T array = new $T[elements.size()]", array, component)
                    .beginControlFlow("for (int index = 0; index < array.length; index++)")
                    .addStatement("array[index] = elements.get(index)")
                    .endControlFlow()
                    .addStatement("return array")
                    .build();
        }
        return Types.isGeneric(component)
                ? CodeBlock.builder()
                        .addStatement("return ($T) elements.toArray($T::new)", array, Types.reifiable(array))
                        .build()
                : CodeBlock.builder()
                        .addStatement("return elements.toArray($T::new)", array)
                        .build();
    }

    /** Returns the body for a map. The key expression converts the string {@code key}. */
    public static CodeBlock map(MapValue map, CodeBlock rule, CodeBlock key, CodeBlock value) {
        TypeName keyType = map.key().java().box();
        TypeName valueType = map.value().java().box();
        ClassName collected =
                map.concrete() || map.sorted() ? ClassName.get(Map.class) : (ClassName) Types.raw(map.java());
        CodeBlock.Builder body = CodeBlock.builder()
                .beginControlFlow("if (!in.beginMap($L))", rule)
                .addStatement("return null")
                .endControlFlow()
                .addStatement(
                        "$T entries = new $T<>()",
                        ParameterizedTypeName.get(collected, keyType, valueType),
                        LinkedHashMap.class)
                .beginControlFlow("for ($T key = in.nextKey(); key != null; key = in.nextKey())", String.class)
                .addStatement("entries.put($L, $L)", key, value)
                .endControlFlow();
        if (!map.concrete()) {
            CodeBlock entries =
                    map.sorted() ? CodeBlock.of("new $T<>(entries)", TreeMap.class) : CodeBlock.of("entries");
            return body.addStatement(
                            "return in.endMap() ? $L : null", CollectionExpressions.unmodifiable(map.java(), entries))
                    .build();
        }
        TypeName type = Types.withArguments(map.java(), keyType, valueType);
        return body.beginControlFlow("if (!in.endMap())")
                .addStatement("return null")
                .endControlFlow()
                .addStatement("$T map = $L()", type, created(type))
                .addStatement("map.putAll(entries)")
                .addStatement("return map")
                .build();
    }

    private static CodeBlock created(TypeName type) {
        return type instanceof ParameterizedTypeName generic
                ? CodeBlock.of("new $T<>", generic.rawType())
                : CodeBlock.of("new $T", type);
    }
}
