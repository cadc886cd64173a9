package dev.toolwave.runtime.internal.call;

import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All tools of a runtime, in the order of the toolsets and of their definitions. Immutable. */
public final class ToolRegistry {

    private final Map<String, RegisteredTool> byName = new LinkedHashMap<>();
    private final List<String> names;

    /**
     * Registers the tools of these toolsets.
     *
     * @throws IllegalArgumentException if two tools have the same name
     */
    public ToolRegistry(List<ToolsetBinding> toolsets) {
        for (ToolsetBinding toolset : toolsets) {
            for (int tool = 0; tool < toolset.definitions().size(); tool++) {
                add(new RegisteredTool(toolset, tool));
            }
        }
        this.names = List.copyOf(byName.keySet());
    }

    private void add(RegisteredTool tool) {
        RegisteredTool other = byName.putIfAbsent(tool.name(), tool);
        if (other != null) {
            throw new IllegalArgumentException("two tools are called '" + tool.name() + "': " + origin(other) + " and "
                    + origin(tool) + "; give one of them another name");
        }
    }

    private static String origin(RegisteredTool tool) {
        return "one of " + tool.toolset().getClass().getName();
    }

    /** Returns the tool with this name; null if there is none. */
    public @Nullable RegisteredTool find(String name) {
        return byName.get(name);
    }

    /** Returns the names of all tools. */
    public List<String> names() {
        return names;
    }

    /** Returns the definitions of all tools. */
    public List<ToolDefinition> definitions() {
        List<ToolDefinition> definitions = new ArrayList<>();
        for (RegisteredTool tool : byName.values()) {
            definitions.add(tool.definition());
        }
        return List.copyOf(definitions);
    }

    /** Returns all tools. */
    public List<RegisteredTool> all() {
        return List.copyOf(byName.values());
    }

    /** Returns the tool of a typed call. Its toolset does not have to be registered. */
    public RegisteredTool of(TypedCall<?> call) {
        RegisteredTool known = byName.get(call.toolName());
        return known != null && known.toolset().equals(call.toolset())
                ? known
                : new RegisteredTool(call.toolset(), call.tool());
    }
}
