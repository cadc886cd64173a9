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
 * The formats in which model providers take definitions and results, and give calls. Thread-safe; the same input gives the same
 * bytes.
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
     * Reads the calls of a model's response, in order; empty where it has none. Calls without an id get one by their position,
     * such as {@code call_1}.
     *
     * @param json the whole response, its message or content, or the bare list of calls
     * @throws WireFormatException where the text is malformed, or the response was cut off inside a call; nothing is read then
     */
    public List<ToolCall> readCalls(String json) {
        return dialect().readCalls(json);
    }

    /**
     * Writes the results of a turn for the next request: the one message, or a JSON array of messages where the provider takes
     * one for each call.
     *
     * @throws IllegalArgumentException where a call that was made by hand has {@link ToolCall#providerJson} that is no JSON
     */
    public String writeResults(TurnResult turn) {
        return dialect().writeResults(turn);
    }

    /**
     * Returns a new accumulator for a streamed response.
     *
     * @throws UnsupportedOperationException for {@link #MCP}, where no model streams
     */
    public ToolCallAccumulator accumulator() {
        return dialect().accumulator();
    }

    /**
     * Returns which of these tools are strict where they are rendered together with these options, and why the others are not.
     *
     * @throws IllegalArgumentException where the options name a tool that is not among them
     */
    public StrictReport strictReport(List<ToolDefinition> tools, DefinitionOptions options) {
        return dialect().strictReport(tools, options.choices());
    }

    /**
     * Returns the JSON array for the request's tools.
     *
     * @throws IllegalArgumentException where the options name a tool that is not among them, or every tool must be strict and
     *     one cannot be
     */
    String renderDefinitions(List<ToolDefinition> tools, DefinitionOptions options) {
        return dialect().renderDefinitions(tools, options.choices());
    }

    /** Renders the definitions of tools, each for itself. */
    DefinitionTexts definitionTexts(List<ToolDefinition> tools) {
        return new DefinitionTexts(dialect(), tools);
    }

    /** Returns the format's dialect; not kept here, so that an application loads no others than its own. */
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
