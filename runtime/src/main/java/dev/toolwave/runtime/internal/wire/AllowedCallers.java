package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolDefinition;

/** Tells who may call a tool. */
final class AllowedCallers {

    /** Both Anthropic and OpenAI call the model itself so. */
    static final String DIRECT = "direct";

    private AllowedCallers() {}

    /** Returns whether a program that runs at the provider may call the tool. */
    static boolean includePrograms(DefinitionChoices options, ToolDefinition tool) {
        return options.allowedCallers(tool.name()).stream().anyMatch(caller -> !caller.equals(DIRECT));
    }
}
