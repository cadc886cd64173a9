package dev.toolwave.processor.render;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.source.Code;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/** How what was collected becomes the declared collection or map. */
final class Collecting {

    private Collecting() {}

    /** Returns an expression for the declared list or set of the elements of a list. */
    static Code list(ListValue type, Code elements) {
        return switch (type.kind()) {
            case LIST -> Code.of("$T.copyOf($L)", List.class, elements);
            case SET -> unmodifiable(type.java(), Code.of("new $T<>($L)", LinkedHashSet.class, elements));
            case SORTED_SET -> unmodifiable(type.java(), Code.of("new $T<>($L)", TreeSet.class, elements));
            case CONCRETE, CONCRETE_SET, ARRAY ->
                throw new IllegalArgumentException("filled element by element: " + type.java());
        };
    }

    /** Returns an expression for an unmodifiable view, as what the interface of the collection or map is called. */
    static Code unmodifiable(TypeName declared, Code modifiable) {
        return Code.of("$T.unmodifiable$L($L)", Collections.class, Types.simpleName(declared), modifiable);
    }
}
