package dev.toolwave.processor.render.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.model.ValueType;

/** What the results of tools are to generated code. */
public final class ResultTypes {

    private static final TypeName VOID = ClassName.get(Void.class);

    private ResultTypes() {}

    /** Returns whether the tool gives a value, now or later. */
    public static boolean hasValue(ToolReturn result) {
        return result.kind() != ToolReturn.Kind.NOTHING
                && !result.value().name().equals(VOID);
    }

    /** Returns the reference type of the awaited result: {@code Void} where there is none. */
    public static TypeName boxed(ToolReturn result) {
        return hasValue(result) ? result.value().name().box() : VOID;
    }

    /** Returns whether the result is made of parts, which no schema describes. */
    public static boolean isContent(ValueType type) {
        return type instanceof ValueType.Content
                || (type instanceof ValueType.ListValue list && list.element() instanceof ValueType.Content);
    }
}
