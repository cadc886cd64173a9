package dev.toolwave.processor.check.plan;

import dev.toolwave.processor.model.ConstraintOrigins.Part;
import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the constraints of a parameter for messages. */
public final class ConstraintPhrases {

    private ConstraintPhrases() {}

    /** Returns {@code minimum 1, maximum 5}; {@code no constraint} if the type has no constraints. */
    public static String of(ValueType type) {
        List<String> words = new ArrayList<>();
        add(words, type);
        return words.isEmpty() ? "no constraint" : String.join(", ", words);
    }

    private static void add(List<String> words, ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            add(words, scalar.constraints());
        } else if (type instanceof ValueType.TextValue text) {
            add(words, text.constraints());
        } else if (type instanceof ValueType.OptionalValue optional) {
            add(words, optional.value());
        } else if (type instanceof ValueType.ListValue list) {
            add(words, list.constraints());
            add(words, list.element());
        } else if (type instanceof ValueType.MapValue map) {
            add(words, map.constraints());
            add(words, map.value());
        }
    }

    private static void add(List<String> words, Constraints constraints) {
        add(words, "minimum", constraints.minimum());
        add(words, "more than", constraints.exclusiveMinimum());
        add(words, "maximum", constraints.maximum());
        add(words, "less than", constraints.exclusiveMaximum());
        add(words, "multiple of", constraints.multipleOf());
        add(words, "size at least", constraints.minSize());
        add(words, "size at most", constraints.maxSize());
        add(words, "pattern", constraints.origins().textOf(Part.PATTERN).orElse(constraints.pattern()));
        add(words, "format", constraints.format());
    }

    private static void add(List<String> words, String word, @Nullable Object value) {
        if (value != null) {
            words.add(word + " " + value);
        }
    }
}
