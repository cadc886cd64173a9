package dev.toolwave.processor.read.annotation;

import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** Converts Java names to JSON names, as specified by Jackson's {@code @JsonNaming}. Splits words as Jackson's own strategies do. */
public enum NamingStrategy {
    LOWER_CAMEL_CASE,
    UPPER_CAMEL_CASE,
    SNAKE_CASE,
    UPPER_SNAKE_CASE,
    LOWER_CASE,
    KEBAB_CASE,
    LOWER_DOT_CASE;

    /** The classes of Jackson that contain its strategies. */
    private static final List<String> STRATEGIES = List.of(
            "com.fasterxml.jackson.databind.PropertyNamingStrateg", "tools.jackson.databind.PropertyNamingStrateg");

    /** Returns the strategy that a class or its nearest supertype specifies. Classes with custom strategies must not be passed. */
    public static NamingStrategy of(TypeElement type) {
        return Jackson.onClass(type, Jackson.NAMING)
                .or(() -> Jackson.onClass(type, Jackson.NAMING_3))
                .flatMap(NamingStrategy::named)
                .orElse(LOWER_CAMEL_CASE);
    }

    /** Returns whether an annotation names one of Jackson's own strategies. */
    static boolean isKnown(WrittenAnnotation naming) {
        return named(naming).isPresent();
    }

    private static Optional<NamingStrategy> named(WrittenAnnotation naming) {
        Optional<String> strategy = naming.type("value").map(type -> Mirrors.nameOf(type.value()));
        if (strategy.isEmpty()) {
            return Optional.of(LOWER_CAMEL_CASE);
        }
        boolean isJacksons = STRATEGIES.stream().anyMatch(strategy.get()::startsWith);
        return isJacksons ? named(strategy.get().substring(strategy.get().lastIndexOf('.') + 1)) : Optional.empty();
    }

    /** Returns the JSON name of a Java name. */
    public String apply(String javaName) {
        return switch (this) {
            case LOWER_CAMEL_CASE -> javaName;
            case UPPER_CAMEL_CASE -> Character.toUpperCase(javaName.charAt(0)) + javaName.substring(1);
            case SNAKE_CASE -> snake(javaName);
            case UPPER_SNAKE_CASE -> snake(javaName).toUpperCase(Locale.ROOT);
            case LOWER_CASE -> javaName.toLowerCase(Locale.ROOT);
            case KEBAB_CASE -> separated(javaName, '-');
            case LOWER_DOT_CASE -> separated(javaName, '.');
        };
    }

    private static Optional<NamingStrategy> named(String className) {
        String name = snake(className).toUpperCase(Locale.ROOT);
        return Stream.of(values())
                .filter(strategy -> name.equals(strategy.name() + "_STRATEGY"))
                .findFirst();
    }

    private static String snake(String name) {
        StringBuilder result = new StringBuilder();
        boolean upperBefore = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean upper = Character.isUpperCase(c);
            if (upper && !upperBefore && !result.isEmpty() && result.charAt(result.length() - 1) != '_') {
                result.append('_');
            }
            result.append(Character.toLowerCase(c));
            upperBefore = upper;
        }
        return result.toString();
    }

    /** Converts to lower case and inserts separators between words: {@code parseURLPath} becomes {@code parse_url_path}. */
    private static String separated(String name, char separator) {
        StringBuilder result = new StringBuilder();
        int capitals = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c)) {
                if (capitals == 0 && i > 0) {
                    result.append(separator);
                }
                capitals++;
            } else {
                if (capitals > 1) {
                    result.insert(result.length() - 1, separator);
                }
                capitals = 0;
            }
            result.append(Character.toLowerCase(c));
        }
        return result.toString();
    }
}
