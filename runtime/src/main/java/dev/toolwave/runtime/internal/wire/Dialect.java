package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ModelResponse;
import dev.toolwave.runtime.StrictReport;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.WireFormat;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.schema.SchemaRewrite;
import dev.toolwave.runtime.internal.wire.schema.StrictMode;
import dev.toolwave.runtime.internal.wire.stream.ResponseAssembler;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The JSON of one provider: definitions of tools, responses of the model, and results. Stateless and thread-safe. */
public abstract class Dialect {

    /** The member of the only message with results, which has all of them; empty if each result is a message. */
    private final String resultsMember;

    Dialect(String resultsMember) {
        this.resultsMember = resultsMember;
    }

    /** Returns the dialect of a format, without loading any other. */
    public static Dialect of(WireFormat format) {
        return switch (format) {
            case ANTHROPIC -> AnthropicDialect.INSTANCE;
            case OPENAI_RESPONSES -> OpenAiResponsesDialect.INSTANCE;
            case OPENAI_CHAT -> OpenAiChatDialect.INSTANCE;
            case GEMINI -> GeminiDialect.INSTANCE;
            case MCP -> McpDialect.INSTANCE;
            case BEDROCK -> BedrockDialect.INSTANCE;
            case MISTRAL -> MistralDialect.INSTANCE;
            case COHERE -> CohereDialect.INSTANCE;
            case OLLAMA -> OllamaDialect.INSTANCE;
        };
    }

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

    /**
     * Returns the results of a turn as the provider expects them in the next request.
     *
     * @throws IllegalArgumentException if the provider expects one message with results and there are none
     */
    public String writeResults(TurnResult turn) {
        List<@Nullable Object> messages = messages(turn.results());
        if (resultsMember.isEmpty()) {
            return Json.write(messages);
        }
        if (turn.results().isEmpty()) {
            throw new IllegalArgumentException("the turn has no results. Fix: call writeResults only if it has");
        }
        return Json.write(messages.get(0));
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
        selection.requireStrictnessIfOn();
        return array(definitions(selection.offers(), options).stream()
                .map(Json::write)
                .collect(Collectors.joining(",")));
    }

    /** Returns which of the tools are strict if they are rendered together. */
    public final StrictReport strictReport(List<ToolDefinition> tools, DefinitionChoices options) {
        return StrictSelection.of(this, tools, options).report();
    }

    /** Reads a response that reports no error. */
    abstract ResponseCalls read(JsonNodeAt root);

    /** Returns a new assembler of a streamed response. */
    abstract ResponseAssembler assembler();

    /**
     * Returns the message of an assembled response as the next request may contain it.
     *
     * @param response the response, which may be changed
     * @param calls its calls, with the ids that their results will have
     */
    abstract @Nullable Object message(JsonNodeAt response, List<ToolCall> calls);

    /** Returns the message, or the part of a message, with a result. */
    abstract Map<String, @Nullable Object> result(ToolResult result);

    /** Returns the definition of one tool. */
    abstract Map<String, @Nullable Object> definition(Offer offer);

    /** Returns the messages with these results. */
    List<@Nullable Object> messages(List<ToolResult> results) {
        List<@Nullable Object> all = JsonObject.array(results, this::result);
        return resultsMember.isEmpty()
                ? all
                : List.of(JsonObject.of("role", "user").and(resultsMember, all));
    }

    /** Returns the elements of the request's array of tools. */
    List<@Nullable Object> definitions(List<Offer> offers, DefinitionChoices options) {
        return JsonObject.array(offers, this::definition);
    }

    /** Returns the request's array of tools, whose elements commas separate. */
    String array(String definitions) {
        return "[" + definitions + "]";
    }

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

    private static JsonNodeAt checked(String json) {
        JsonNodeAt root = JsonNodeAt.read(json);
        root.checkNoError();
        return root;
    }
}
