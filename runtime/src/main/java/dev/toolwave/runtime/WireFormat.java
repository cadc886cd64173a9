package dev.toolwave.runtime;

/** The formats in which model providers take definitions and results, and give calls. */
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
    OLLAMA
}
