package dev.toolwave.processor.render.code;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.Open;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/** Creates expressions that convert collected values to the declared collection or map. */
public final class CollectionExpressions {

    private CollectionExpressions() {}

    /** Returns an expression that converts a list to the declared list or set. */
    public static CodeBlock list(ListValue type, CodeBlock elements) {
        return switch (type.kind()) {
            // elements without a schema may be null, which List.copyOf rejects
            case LIST ->
                type.element() instanceof Open
                        ? CodeBlock.of("$T.unmodifiableList($L)", Collections.class, elements)
                        : CodeBlock.of("$T.copyOf($L)", List.class, elements);
            case SET -> unmodifiable(type.java(), CodeBlock.of("new $T<>($L)", LinkedHashSet.class, elements));
            case SORTED_SET -> unmodifiable(type.java(), CodeBlock.of("new $T<>($L)", TreeSet.class, elements));
            case CONCRETE, CONCRETE_SET, ARRAY, WRITE_ONLY ->
                throw new IllegalArgumentException("filled element by element: " + type.java());
        };
    }

    /** Returns an expression for an unmodifiable view, such as {@code Collections.unmodifiableSortedSet(elements)}. */
    public static CodeBlock unmodifiable(TypeName declared, CodeBlock modifiable) {
        return CodeBlock.of("$T.unmodifiable$L($L)", Collections.class, Types.simpleName(declared), modifiable);
    }
}
