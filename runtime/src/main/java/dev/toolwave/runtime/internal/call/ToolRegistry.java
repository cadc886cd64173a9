package dev.toolwave.runtime.internal.call;

import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tools of a runtime or of a view of it, in the order of the toolsets and of their definitions. Immutable. */
public final class ToolRegistry {

    private final Map<String, RegisteredTool> byName = new LinkedHashMap<>();
    private final List<String> names;

    /** The names of the runtime's tools that a view leaves out. */
    private final Set<String> hidden;

    private final boolean isView;

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
        this.hidden = Set.of();
        this.isView = false;
    }

    private ToolRegistry(ToolRegistry all, Predicate<? super ToolDefinition> visible) {
        Set<String> left = new LinkedHashSet<>(all.hidden);
        for (RegisteredTool tool : all.byName.values()) {
            if (visible.test(tool.definition())) {
                byName.put(tool.name(), tool);
            } else {
                left.add(tool.name());
            }
        }
        this.names = List.copyOf(byName.keySet());
        this.hidden = Set.copyOf(left);
        this.isView = true;
    }

    /** Returns the tools that the predicate accepts. It is called once for each tool. */
    public ToolRegistry view(Predicate<? super ToolDefinition> visible) {
        return new ToolRegistry(this, visible);
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

    /** Returns the tool of a typed call. Its toolset does not have to be registered, except in a view. Null if a view lacks it. */
    public @Nullable RegisteredTool of(TypedCall<?> call) {
        RegisteredTool known = byName.get(call.toolName());
        if (known != null && known.toolset().equals(call.toolset())) {
            return known;
        }
        return isView ? null : new RegisteredTool(call.toolset(), call.tool());
    }

    /** Returns whether a view leaves out a tool of this name. */
    public boolean hides(String name) {
        return hidden.contains(name);
    }

    /** Returns the name of a tool as a model may read it: a tool that a view leaves out is {@code another tool}. */
    public String shown(String name) {
        return hides(name) ? "another tool" : name;
    }
}
