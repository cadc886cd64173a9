package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.StrictReport;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.wire.schema.SchemaRewrite;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one provider writes definitions, calls and results. Dialects have no state and are thread-safe. */
public abstract class Dialect {

    Dialect() {}

    /** Reads the calls of a response, of its message or content, or of a bare list. */
    public abstract List<ToolCall> readCalls(String json);

    /** Writes the results of a turn as the provider takes them in the next request. */
    public abstract String writeResults(TurnResult turn);

    /** Returns a new accumulator for a streamed response. */
    public abstract ToolCallAccumulator accumulator();

    /** Writes the JSON array for the request's tools. */
    public final String renderDefinitions(List<ToolDefinition> tools, DefinitionChoices options) {
        StrictSelection plan = StrictSelection.of(this, tools, options);
        plan.requireWhatWasAsked(options);
        return Json.write(definitions(plan.offers(), options));
    }

    /** Tells which of the tools are strict where they are rendered together. */
    public final StrictReport strictReport(List<ToolDefinition> tools, DefinitionChoices options) {
        return StrictSelection.of(this, tools, options).report();
    }

    /** Returns the rewrite from canonical schemas to those that the provider accepts in tools that are not strict. */
    SchemaRewrite openSchemas() {
        return SchemaRewrite.NONE;
    }

    /** Returns what the provider's strict mode takes, null where it has none. */
    @Nullable
    StrictMode strictMode() {
        return null;
    }

    /** Returns why the provider has no strict mode; empty where it has one. */
    String withoutStrictMode() {
        return "";
    }

    /** Returns what stands before the definitions of tools, which commas separate. */
    String opening() {
        return "[";
    }

    /** Returns what stands after the definitions of tools. */
    String closing() {
        return "]";
    }

    /** Returns the offer of a tool that is not strict. */
    final Offer open(ToolDefinition tool, Map<String, @Nullable Object> inputSchema) {
        return new Offer(this, tool, openSchemas().apply(inputSchema), false);
    }

    /** Returns the elements of the request's array of tools. */
    abstract List<@Nullable Object> definitions(List<Offer> offers, DefinitionChoices options);

    /**
     * One tool of a request.
     *
     * @param dialect whose request it is
     * @param tool its definition
     * @param inputSchema the schema of its arguments, as the provider takes it
     * @param strict whether the provider is to hold its model to the input schema
     */
    record Offer(Dialect dialect, ToolDefinition tool, Map<String, @Nullable Object> inputSchema, boolean strict) {

        /** Returns the schema of its result, as the provider takes it, or null; made anew, since few providers take any. */
        @Nullable
        Map<String, @Nullable Object> outputSchema() {
            Map<String, @Nullable Object> output = tool.outputSchemaMap();
            return output == null ? null : dialect.openSchemas().apply(output);
        }
    }
}
