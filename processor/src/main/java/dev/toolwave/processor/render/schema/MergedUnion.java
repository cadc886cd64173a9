package dev.toolwave.processor.render.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The schema of a union at the root, which must be an object. The schema merges all variants into one object: it accepts every
 * value of the union, and some other values.
 */
public final class MergedUnion {

    private MergedUnion() {}

    /** Merges the schemas of the variants. */
    public static Map<String, Object> of(String description, List<Map<String, Object>> variants) {
        Map<String, Set<Map<?, ?>>> nodes = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>((List<?>) variants.get(0).getOrDefault("required", List.of()));
        for (Map<String, Object> variant : variants) {
            required.retainAll((List<?>) variant.getOrDefault("required", List.of()));
            ((Map<?, ?>) variant.getOrDefault("properties", Map.of()))
                    .forEach((name, node) -> nodes.computeIfAbsent((String) name, any -> new LinkedHashSet<>())
                            .add((Map<?, ?>) node));
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        nodes.forEach((name, choices) -> properties.put(name, merged(choices)));
        return SchemaJson.object(
                description,
                properties,
                required.stream().map(String.class::cast).toList(),
                false);
    }

    private static Object merged(Set<Map<?, ?>> choices) {
        if (choices.size() == 1) {
            return choices.iterator().next();
        }
        return choices.stream().allMatch(MergedUnion::isEnum) ? joined(choices) : Map.of("anyOf", List.copyOf(choices));
    }

    private static boolean isEnum(Map<?, ?> node) {
        return node.keySet().equals(Set.of("type", "enum"));
    }

    private static Map<String, Object> joined(Set<Map<?, ?>> enums) {
        Set<Object> names = new LinkedHashSet<>();
        enums.forEach(node -> names.addAll((List<?>) node.get("enum")));
        Map<String, Object> node = SchemaJson.typed("string", "");
        node.put("enum", List.copyOf(names));
        return node;
    }
}
