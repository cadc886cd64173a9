package dev.toolwave.processor.check.baseline;

import dev.toolwave.processor.model.JsonReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compares the manifest of a tool class with a saved one. */
public final class Baseline {

    /** The attributes of a tool other than its argument schema. A change to them never invalidates a call. */
    private static final List<String> REMARKS =
            List.of("title", "description", "effect", "idempotent", "openWorld", "outputSchema");

    private Baseline() {}

    /**
     * Returns the differences, in the order of the tools in the saved manifest.
     *
     * @param before the content of the saved manifest
     * @param now the content of the new manifest
     * @return empty if the saved content is not a manifest
     */
    public static Optional<List<Change>> compare(String before, String now) {
        Optional<Map<String, Map<?, ?>>> old = tools(before);
        Optional<Map<String, Map<?, ?>>> current = tools(now);
        return old.flatMap(tools -> current.map(others -> compare(tools, others)));
    }

    private static List<Change> compare(Map<String, Map<?, ?>> before, Map<String, Map<?, ?>> now) {
        List<Change> changes = new ArrayList<>();
        before.forEach((name, tool) -> {
            Map<?, ?> current = now.get(name);
            if (current == null) {
                changes.add(new Change(name, "the tool was removed", true));
            } else {
                changes.addAll(compare(name, tool, current));
            }
        });
        now.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .forEach(name -> changes.add(new Change(name, "the tool is new", false)));
        return changes;
    }

    private static List<Change> compare(String name, Map<?, ?> before, Map<?, ?> now) {
        List<Change> changes = new ArrayList<>();
        for (String remark : REMARKS) {
            if (!Objects.equals(before.get(remark), now.get(remark))) {
                changes.add(new Change(name, "its " + remark + " was changed", false));
            }
        }
        if (before.get("inputSchema") instanceof Map<?, ?> old && now.get("inputSchema") instanceof Map<?, ?> current) {
            changes.addAll(SchemaComparison.of(name, old, current));
        }
        return changes;
    }

    private static Optional<Map<String, Map<?, ?>>> tools(String manifest) {
        Optional<Object> json = JsonReader.read(manifest);
        if (json.isEmpty()
                || !(json.get() instanceof Map<?, ?> members)
                || !(members.get("tools") instanceof List<?> list)) {
            return Optional.empty();
        }
        Map<String, Map<?, ?>> tools = new LinkedHashMap<>();
        for (Object element : list) {
            if (!(element instanceof Map<?, ?> tool) || !(tool.get("name") instanceof String name)) {
                return Optional.empty();
            }
            tools.put(name, tool);
        }
        return Optional.of(tools);
    }
}
