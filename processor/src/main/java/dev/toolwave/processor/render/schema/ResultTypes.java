package dev.toolwave.processor.render.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.model.ValueType;

/** Utility methods for the types of results in generated code. */
public final class ResultTypes {

    private static final TypeName VOID = ClassName.get(Void.class);

    private ResultTypes() {}

    /** Returns whether the tool returns a value, directly or asynchronously. */
    public static boolean hasValue(ToolReturn result) {
        return result.kind() != ToolReturn.Kind.NOTHING
                && !result.value().name().equals(VOID);
    }

    /** Returns the reference type of the awaited result; {@code Void} if the tool does not return a value. */
    public static TypeName boxed(ToolReturn result) {
        return hasValue(result) ? result.value().name().box() : VOID;
    }

    /** Returns whether the result consists of content parts, which schemas do not describe. */
    public static boolean isContent(ValueType type) {
        return type instanceof ValueType.Content
                || (type instanceof ValueType.ListValue list && list.element() instanceof ValueType.Content);
    }
}
