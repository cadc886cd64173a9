package dev.toolwave.processor.render;

import dev.toolwave.processor.render.schema.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders the classes that GraalVM's native-image must keep for reflection, as {@code reflect-config.json}. Unlike {@code
 * reachability-metadata.json}, every version for Java 17 or later supports it.
 */
final class ReflectionJson {

    private ReflectionJson() {}

    /** Returns the file for these classes, given by their binary names; empty if there are no classes. */
    static Optional<String> of(List<String> classes) {
        return classes.isEmpty()
                ? Optional.empty()
                : Optional.of(JsonText.pretty(
                        classes.stream().map(ReflectionJson::entry).toList()));
    }

    private static Map<String, Object> entry(String name) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", name);
        entry.put("allDeclaredConstructors", true);
        entry.put("allDeclaredFields", true);
        entry.put("allDeclaredMethods", true);
        return entry;
    }
}
