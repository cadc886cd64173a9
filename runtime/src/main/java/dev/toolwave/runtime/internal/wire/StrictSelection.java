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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Selects the strict tools of a request, within the limits of the provider: first the tools that the options name, then tools
 * that write, then all others.
 */
final class StrictSelection {

    private static final String NO_ARGUMENTS = "it takes no arguments";

    private final Dialect dialect;
    private final Map<ToolDefinition, Map<String, @Nullable Object>> schemas;
    private final Map<String, String> reasonsByOpenTool;

    private StrictSelection(
            Dialect dialect,
            Map<ToolDefinition, Map<String, @Nullable Object>> schemas,
            Map<String, String> reasonsByOpenTool) {
        this.dialect = dialect;
        this.schemas = schemas;
        this.reasonsByOpenTool = reasonsByOpenTool;
    }

    /**
     * Selects from the tools that the options include.
     *
     * @throws IllegalArgumentException if the options name an unknown tool
     */
    static StrictSelection of(Dialect dialect, List<ToolDefinition> tools, DefinitionChoices options) {
        checkNames(tools.stream().map(ToolDefinition::name).toList(), options);
        Map<ToolDefinition, Map<String, @Nullable Object>> schemas = new LinkedHashMap<>();
        for (ToolDefinition tool : tools) {
            if (options.includes(tool.name())) {
                schemas.put(tool, tool.inputSchemaMap());
            }
        }
        return new StrictSelection(dialect, schemas, reasons(dialect, schemas, options));
    }

    /**
     * Checks that every tool with arguments is strict if the options require it.
     *
     * @throws IllegalArgumentException if one is not
     */
    void requireStrictnessIfOn(DefinitionChoices options) {
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
    List<Dialect.Offer> offers() {
        List<Dialect.Offer> offers = new ArrayList<>();
        schemas.forEach((ToolDefinition tool, Map<String, @Nullable Object> schema) -> {
            StrictMode mode = dialect.strictMode();
            if (mode == null || reasonsByOpenTool.containsKey(tool.name())) {
                offers.add(dialect.open(tool, schema));
            } else {
                Map<String, @Nullable Object> strict =
                        mode.rewrite().apply(mode.shape().apply(schema));
                offers.add(new Dialect.Offer(dialect, tool, strict, true));
            }
        });
        return offers;
    }

    /** Returns the strict tools, and for each other tool the reason. */
    StrictReport report() {
        List<String> strict = schemas.keySet().stream()
                .map(ToolDefinition::name)
                .filter(name -> !reasonsByOpenTool.containsKey(name))
                .toList();
        return new StrictReport(strict, reasonsByOpenTool);
    }

    private static Map<String, String> reasons(
            Dialect dialect, Map<ToolDefinition, Map<String, @Nullable Object>> schemas, DefinitionChoices options) {
        Map<String, String> found = new LinkedHashMap<>();
        StrictMode mode = dialect.strictMode();
        StrictMode.Budget left = mode == null ? StrictMode.Budget.UNLIMITED : mode.budget();
        for (ToolDefinition tool : byPriority(schemas, options)) {
            Map<String, @Nullable Object> canonical = schemas.getOrDefault(tool, Map.of());
            Map<String, @Nullable Object> schema =
                    mode == null ? canonical : mode.shape().apply(canonical);
            String reason = mode == null || options.strictness() == Strictness.OFF
                    ? reasonForAll(dialect, options)
                    : reason(tool, schema, mode, left, options);
            if (reason != null) {
                found.put(tool.name(), reason);
            } else {
                left = left.without(SchemaSize.of(schema));
            }
        }
        boolean allOpen = mode != null && mode.wholeRequest() && !found.isEmpty();
        Map<String, String> inOrder = new LinkedHashMap<>();
        for (ToolDefinition tool : schemas.keySet()) {
            String reason = found.get(tool.name());
            if (reason != null || allOpen) {
                inOrder.put(
                        tool.name(),
                        reason != null ? reason : "strictness belongs to the request, and another tool cannot be");
            }
        }
        return inOrder;
    }

    private static String reasonForAll(Dialect dialect, DefinitionChoices options) {
        return options.strictness() == Strictness.OFF
                ? "the options do not ask for strict tools"
                : dialect.reasonWithoutStrictMode();
    }

    private static @Nullable String reason(
            ToolDefinition tool,
            Map<String, @Nullable Object> schema,
            StrictMode mode,
            StrictMode.Budget left,
            DefinitionChoices options) {
        if (!mode.forPrograms() && options.allowsPrograms(tool.name())) {
            return "programs may call it";
        }
        if (!mode.wholeRequest()
                && SchemaRewrite.object(schema.get("properties")).isEmpty()) {
            return NO_ARGUMENTS;
        }
        String violation = mode.violation().in(schema);
        return violation != null ? violation : left.shortOf(SchemaSize.of(schema));
    }

    private static List<ToolDefinition> byPriority(
            Map<ToolDefinition, Map<String, @Nullable Object>> schemas, DefinitionChoices options) {
        List<String> first = List.copyOf(options.strictPriority());
        List<ToolDefinition> tools = new ArrayList<>(schemas.keySet());
        tools.sort(Comparator.comparingInt((ToolDefinition tool) -> {
                    int named = first.indexOf(tool.name());
                    return named < 0 ? first.size() : named;
                })
                .thenComparing(tool -> tool.effect() != Effect.WRITE && tool.effect() != Effect.DESTRUCTIVE));
        return tools;
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
