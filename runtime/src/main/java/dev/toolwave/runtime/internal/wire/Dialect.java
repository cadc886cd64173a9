package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ModelResponse;
import dev.toolwave.runtime.StrictReport;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.schema.SchemaRewrite;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import dev.toolwave.runtime.internal.wire.stream.ResponseAssembler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of one provider: definitions of tools, responses of the model, and results. Stateless and thread-safe. */
public abstract class Dialect {

    Dialect() {}

    /** Reads the calls of a response, of its message or content, or of a bare list. */
    public final List<ToolCall> readCalls(String json) {
        return read(checked(json)).wholeCalls();
    }

    /** Reads everything about calls from what {@link #readCalls} accepts, also if the response was cut off. */
    public final ModelResponse readResponse(String json) {
        return read(checked(json)).toResponse();
    }

    /** Returns a new accumulator for one streamed response. */
    public final ToolCallAccumulator accumulator() {
        return new StreamAccumulator(this, assembler());
    }

    /** Returns the results of a turn as the provider expects them in the next request. */
    public String writeResults(TurnResult turn) {
        return Json.write(messages(turn.results()));
    }

    /** Returns the messages with the results of a turn; empty if the turn has no results. */
    public final List<String> writeResultMessages(TurnResult turn) {
        return turn.results().isEmpty()
                ? List.of()
                : messages(turn.results()).stream().map(Json::write).toList();
    }

    /** Returns the JSON array for the request's tools. */
    public final String renderDefinitions(List<ToolDefinition> tools, DefinitionChoices options) {
        StrictSelection selection = StrictSelection.of(this, tools, options);
        selection.requireStrictnessIfOn(options);
        return Json.write(definitions(selection.offers(), options));
    }

    /** Returns which of the tools are strict if they are rendered together. */
    public final StrictReport strictReport(List<ToolDefinition> tools, DefinitionChoices options) {
        return StrictSelection.of(this, tools, options).report();
    }

    /** Reads a response that reports no error. */
    abstract ResponseCalls read(JsonNodeAt root);

    /** Returns a new assembler of a streamed response. */
    abstract ResponseAssembler assembler();

    /** Returns the messages with these results. */
    abstract List<@Nullable Object> messages(List<ToolResult> results);

    /**
     * Changes a message that a stream assembled into one that a request may contain.
     *
     * @param message the message
     * @param calls its calls, with the ids that their results will have
     */
    void completeMessage(JsonNodeAt message, List<ToolCall> calls) {}

    /** Returns the rewrite from canonical schemas to those that the provider accepts in tools that are not strict. */
    SchemaRewrite openSchemas() {
        return SchemaRewrite.NONE;
    }

    /** Returns the rules of the provider's strict mode, or null if there is no such mode. */
    @Nullable
    StrictMode strictMode() {
        return null;
    }

    /** Returns why the provider has no strict mode; empty if it has one. */
    String reasonWithoutStrictMode() {
        return "";
    }

    /** Returns the JSON before the comma-separated definitions of a request. */
    String opening() {
        return "[";
    }

    /** Returns the JSON after the definitions of a request. */
    String closing() {
        return "]";
    }

    /** Returns the offer of a tool that is not strict. */
    final Offer open(ToolDefinition tool, Map<String, @Nullable Object> inputSchema) {
        return new Offer(this, tool, openSchemas().apply(inputSchema), false);
    }

    /** Returns the elements of the request's array of tools. */
    List<@Nullable Object> definitions(List<Offer> offers, DefinitionChoices options) {
        List<@Nullable Object> definitions = new ArrayList<>();
        for (Offer offer : offers) {
            definitions.add(definition(offer, options));
        }
        return definitions;
    }

    /** Returns the definition of one tool. */
    abstract Map<String, @Nullable Object> definition(Offer offer, DefinitionChoices options);

    /**
     * Returns the only message, for providers that expect one message with all results.
     *
     * @throws IllegalArgumentException if there is none
     */
    final String onlyMessage(TurnResult turn) {
        List<String> messages = writeResultMessages(turn);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("the turn has no results. Fix: call writeResults only if it has");
        }
        return messages.get(0);
    }

    private static JsonNodeAt checked(String json) {
        JsonNodeAt root = JsonNodeAt.read(json);
        root.checkNoError();
        return root;
    }

    /**
     * One tool of a request.
     *
     * @param dialect the dialect of the request
     * @param tool the definition of the tool
     * @param inputSchema the schema of its arguments, rewritten for the provider
     * @param strict whether the provider shall force the model to follow the input schema
     */
    record Offer(Dialect dialect, ToolDefinition tool, Map<String, @Nullable Object> inputSchema, boolean strict) {

        /** Returns the schema of the tool's result, rewritten for the provider, or null. */
        @Nullable
        Map<String, @Nullable Object> outputSchema() {
            Map<String, @Nullable Object> output = tool.outputSchemaMap();
            return output == null ? null : dialect.openSchemas().apply(output);
        }
    }
}
