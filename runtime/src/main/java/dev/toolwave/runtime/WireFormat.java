package dev.toolwave.runtime;

import dev.toolwave.runtime.internal.wire.AnthropicDialect;
import dev.toolwave.runtime.internal.wire.BedrockDialect;
import dev.toolwave.runtime.internal.wire.CohereDialect;
import dev.toolwave.runtime.internal.wire.DefinitionTexts;
import dev.toolwave.runtime.internal.wire.Dialect;
import dev.toolwave.runtime.internal.wire.GeminiDialect;
import dev.toolwave.runtime.internal.wire.McpDialect;
import dev.toolwave.runtime.internal.wire.MistralDialect;
import dev.toolwave.runtime.internal.wire.OllamaDialect;
import dev.toolwave.runtime.internal.wire.OpenAiChatDialect;
import dev.toolwave.runtime.internal.wire.OpenAiResponsesDialect;
import java.util.List;

/**
 * The formats of model providers for definitions, calls and results. Thread-safe; equal inputs lead to equal bytes.
 */
public enum WireFormat {
    /** Anthropic's Messages API. */
    ANTHROPIC,
    /** OpenAI's Responses API. */
    OPENAI_RESPONSES,
    /** OpenAI's Chat Completions API and the many servers that speak it. */
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
     * Returns the calls of a model's response, in order; empty if it has none. A call without an id gets one by its position, such
     * as {@code call_1}.
     *
     * @param json the whole response, its message or content, or the list of calls alone
     * @throws WireFormatException if the response is malformed, or was cut off inside a call
     */
    public List<ToolCall> readCalls(String json) {
        return dialect().readCalls(json);
    }

    /**
     * Returns the results of a turn for the next request: one message, or a JSON array of messages if the provider expects one per
     * call.
     *
     * @throws IllegalArgumentException if a call that the application created has {@link ToolCall#providerJson} that is not a JSON
     *     object
     */
    public String writeResults(TurnResult turn) {
        return dialect().writeResults(turn);
    }

    /**
     * Returns a new accumulator for a streamed response.
     *
     * @throws UnsupportedOperationException for {@link #MCP}, which does not stream calls
     */
    public ToolCallAccumulator accumulator() {
        return dialect().accumulator();
    }

    /**
     * Returns which of these tools are strict if they are rendered together with these options, and why the others are not.
     *
     * @throws IllegalArgumentException if the options name a tool that is not among them
     */
    public StrictReport strictReport(List<ToolDefinition> tools, DefinitionOptions options) {
        return dialect().strictReport(tools, options.choices());
    }

    /**
     * Returns the JSON array for the request's tools.
     *
     * @throws IllegalArgumentException if the options name a tool that is not among them, or if every tool must be strict and one
     *     cannot be
     */
    String renderDefinitions(List<ToolDefinition> tools, DefinitionOptions options) {
        return dialect().renderDefinitions(tools, options.choices());
    }

    /** Returns the definitions of tools, rendered one by one. */
    DefinitionTexts definitionTexts(List<ToolDefinition> tools) {
        return new DefinitionTexts(dialect(), tools);
    }

    /** Returns the dialect. It is not a field, so that an application loads only the dialects that it uses. */
    private Dialect dialect() {
        return switch (this) {
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
}
