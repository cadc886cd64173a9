package dev.toolwave.runtime;

import dev.toolwave.runtime.internal.wire.DefinitionTexts;
import dev.toolwave.runtime.internal.wire.Dialect;
import java.util.List;

/**
 * The formats of model providers, in which tools are defined, calls are read and results are written. Thread-safe; equal input
 * yields equal bytes.
 */
public enum WireFormat {
    /** Anthropic's Messages API. */
    ANTHROPIC,
    /** OpenAI's Responses API. */
    OPENAI_RESPONSES,
    /** OpenAI's Chat Completions API, which many other servers imitate. */
    OPENAI_CHAT,
    /** Google's Gemini API. */
    GEMINI,
    /** The Model Context Protocol. */
    MCP,
    /** The Converse API of Amazon Bedrock. */
    BEDROCK,
    /** Mistral's chat API. */
    MISTRAL,
    /** Cohere's chat API, version 2. */
    COHERE,
    /** Ollama's chat API. */
    OLLAMA;

    /**
     * Reads the calls of a model's response, in order; empty if there are no calls. Calls without an id receive one by their position,
     * such as {@code call_1}. Calls of other kinds are left out; {@link #readResponse} lists them.
     *
     * @param json the whole response, its message or content, or the bare list of calls
     * @throws WireFormatException if this is not a response of the provider, reports an error, or was cut off inside a call
     */
    public List<ToolCall> readCalls(String json) {
        return dialect().readCalls(json);
    }

    /**
     * Reads everything about the calls of a model's response: the calls, those that Toolwave does not run, the stop reason, and
     * whether a call is missing because the response was cut off.
     *
     * @param json the whole response, its message or content, or the bare list of calls
     * @throws WireFormatException if this is not a response of the provider, or reports an error
     */
    public ModelResponse readResponse(String json) {
        return dialect().readResponse(json);
    }

    /**
     * Returns the results of a turn for the next request: one message as a JSON object for {@link #ANTHROPIC}, {@link #GEMINI}
     * and {@link #BEDROCK}, a JSON array of messages or items for the others. {@link #MCP} answers a single request with an
     * object, several with an array.
     *
     * @throws IllegalArgumentException if the format expects one message and the turn has no results, or if the application
     *     created a call with a {@link ToolCall#providerJson} that is not JSON
     */
    public String writeResults(TurnResult turn) {
        return dialect().writeResults(turn);
    }

    /**
     * Returns the results of a turn as a list of messages, each a JSON object, whichever the format; empty if the turn has no
     * results.
     *
     * @throws IllegalArgumentException if the application created a call with a {@link ToolCall#providerJson} that is not JSON
     */
    public List<String> writeResultMessages(TurnResult turn) {
        return dialect().writeResultMessages(turn);
    }

    /**
     * Returns a new accumulator for a streamed response.
     *
     * @throws UnsupportedOperationException for {@link #MCP}, which has no streams
     */
    public ToolCallAccumulator accumulator() {
        return dialect().accumulator();
    }

    /**
     * Returns which of these tools are strict if they are rendered together with these options, and why each other one is not.
     *
     * @throws IllegalArgumentException if the options name an unknown tool
     */
    public StrictReport strictReport(List<ToolDefinition> tools, DefinitionOptions options) {
        return dialect().strictReport(tools, options.choices());
    }

    /**
     * Returns the JSON array with the tools for a request.
     *
     * @throws IllegalArgumentException if the options name an unknown tool, or require every tool to be strict and one cannot be
     */
    String renderDefinitions(List<ToolDefinition> tools, DefinitionOptions options) {
        return dialect().renderDefinitions(tools, options.choices());
    }

    /** Returns the definitions of tools, rendered one by one. */
    DefinitionTexts definitionTexts(List<ToolDefinition> tools) {
        return new DefinitionTexts(this, tools);
    }

    /** Returns the format's dialect. Not a field, so that an application loads only the dialects that it uses. */
    private Dialect dialect() {
        return Dialect.of(this);
    }
}
