package dev.toolwave.runtime.internal.wire;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.StrictReport;
import dev.toolwave.runtime.Strictness;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.internal.wire.schema.SchemaRewrite;
import dev.toolwave.runtime.internal.wire.schema.SchemaSize;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The strict tools of a request, within the limits of the provider: first the tools that the options name, then tools that write,
 * then all others.
 *
 * @param dialect the dialect of the provider
 * @param tools the tools of the request
 * @param options the options of the request
 * @param reasonsByOpenTool why each tool that is not strict is not, in the order of the tools
 */
record StrictSelection(
        Dialect dialect, List<ToolDefinition> tools, DefinitionChoices options, Map<String, String> reasonsByOpenTool) {

    private static final String NO_ARGUMENTS = "it takes no arguments";

    /**
     * Selects from the tools that the options include.
     *
     * @throws IllegalArgumentException if the options name an unknown tool
     */
    static StrictSelection of(Dialect dialect, List<ToolDefinition> all, DefinitionChoices options) {
        checkNames(all.stream().map(ToolDefinition::name).toList(), options);
        List<ToolDefinition> tools =
                all.stream().filter(tool -> options.includes(tool.name())).toList();
        StrictMode mode = options.strictness() == Strictness.OFF ? null : dialect.strictMode();
        Map<String, String> reasons = new LinkedHashMap<>();
        if (mode != null) {
            Map<String, String> found = reasons(mode, tools, options);
            for (ToolDefinition tool : tools) {
                if (found.containsKey(tool.name()) || (mode.wholeRequest() && !found.isEmpty())) {
                    String reasonOfOthers = "strictness belongs to the request, and another tool cannot be";
                    reasons.put(tool.name(), found.getOrDefault(tool.name(), reasonOfOthers));
                }
            }
            return new StrictSelection(dialect, tools, options, reasons);
        }
        String reason = options.strictness() == Strictness.OFF
                ? "the options do not ask for strict tools"
                : dialect.reasonWithoutStrictMode();
        tools.forEach(tool -> reasons.put(tool.name(), reason));
        return new StrictSelection(dialect, tools, options, reasons);
    }

    /**
     * Checks that every tool with arguments is strict if the options require it.
     *
     * @throws IllegalArgumentException if one is not
     */
    void requireStrictnessIfOn() {
        if (options.strictness() != Strictness.ON) {
            return;
        }
        String complaints = reasonsByOpenTool.entrySet().stream()
                .filter(open -> !open.getValue().equals(NO_ARGUMENTS))
                .map(open -> "'" + open.getKey() + "': " + open.getValue())
                .collect(Collectors.joining("; "));
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException("not every tool can be strict: " + complaints);
        }
    }

    /** Returns the tools with the schemas of the request. */
    List<Offer> offers() {
        return tools.stream().map(this::offer).toList();
    }

    /** Returns the strict tools, and for each other tool the reason. */
    StrictReport report() {
        List<String> strict = tools.stream()
                .map(ToolDefinition::name)
                .filter(name -> !reasonsByOpenTool.containsKey(name))
                .toList();
        return new StrictReport(strict, reasonsByOpenTool);
    }

    private Offer offer(ToolDefinition tool) {
        StrictMode mode = reasonsByOpenTool.containsKey(tool.name()) ? null : dialect.strictMode();
        if (mode == null) {
            return Offer.open(dialect, tool, options);
        }
        Map<String, @Nullable Object> schema = mode.shape().then(mode.rewrite()).apply(Offer.schema(tool));
        return new Offer(tool, schema, !mode.wholeRequest(), options);
    }

    /** Returns why tools cannot be strict, by name; each strict tool takes its part of the limits. */
    private static Map<String, String> reasons(StrictMode mode, List<ToolDefinition> tools, DefinitionChoices options) {
        List<String> first = List.copyOf(options.strictPriority());
        List<ToolDefinition> byPriority = new ArrayList<>(tools);
        byPriority.sort(Comparator.comparingInt((ToolDefinition tool) -> {
                    int named = first.indexOf(tool.name());
                    return named < 0 ? first.size() : named;
                })
                .thenComparing(tool -> tool.effect() != Effect.WRITE && tool.effect() != Effect.DESTRUCTIVE));
        Map<String, String> found = new HashMap<>();
        StrictMode.Budget left = mode.budget();
        for (ToolDefinition tool : byPriority) {
            Map<String, @Nullable Object> schema = mode.shape().apply(tool.inputSchemaMap());
            SchemaSize size = SchemaSize.of(schema);
            String reason = reason(mode, schema, options.allowsPrograms(tool.name()));
            reason = reason == null ? left.shortOf(size) : reason;
            if (reason == null) {
                left = left.without(size);
            } else {
                found.put(tool.name(), reason);
            }
        }
        return found;
    }

    private static @Nullable String reason(StrictMode mode, Map<String, @Nullable Object> schema, boolean forPrograms) {
        if (forPrograms && !mode.forPrograms()) {
            return "programs may call it";
        }
        boolean empty = SchemaRewrite.object(schema.get("properties")).isEmpty();
        return empty && !mode.wholeRequest() ? NO_ARGUMENTS : mode.violation(schema);
    }

    /**
     * Checks that the options name known tools only.
     *
     * @throws IllegalArgumentException if they name an unknown tool
     */
    static void checkNames(Collection<String> known, DefinitionChoices options) {
        for (String name : options.namedTools()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("no tool named '" + name + "'");
            }
        }
    }
}
