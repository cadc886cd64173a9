package dev.toolwave.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.toolwave.processor.model.ToolTraits;
import dev.toolwave.processor.model.ToolTraits.Effect;
import dev.toolwave.processor.render.code.RuntimeNames;
import dev.toolwave.processor.render.code.TextLiteral;
import dev.toolwave.processor.render.schema.JsonText;

/** Renders the definition of a tool as an expression. */
final class DefinitionRenderer {

    private static final int WIDTH = 120;

    private DefinitionRenderer() {}

    static CodeBlock render(ToolMembers tool) {
        Definition definition = tool.definition();
        ToolTraits traits = tool.plan().tool().traits();
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.builder($S)$>$>", RuntimeNames.TOOL_DEFINITION, tool.name());
        if (!traits.title().isEmpty()) {
            code.add("\n.title($L)", TextLiteral.of(traits.title()));
        }
        if (!definition.description().isEmpty()) {
            code.add("\n.description($L)", TextLiteral.of(definition.description()));
        }
        code.add("\n.inputSchema($L)", TextLiteral.of(JsonText.lines(definition.inputSchema(), WIDTH)));
        definition
                .outputSchema()
                .ifPresent(schema -> code.add("\n.outputSchema($L)", TextLiteral.of(JsonText.lines(schema, WIDTH))));
        if (definition.effect() != Effect.UNSPECIFIED) {
            code.add("\n.effect($T.$L)", RuntimeNames.EFFECT, definition.effect());
        }
        if (definition.idempotent() && definition.effect() != Effect.READ) {
            code.add("\n.idempotent(true)");
        }
        if (!definition.openWorld()) {
            code.add("\n.openWorld(false)");
        }
        addCallTraits(code, traits.calls());
        return code.add(".build()$<$<").build();
    }

    private static void addCallTraits(CodeBlock.Builder code, ToolTraits.Calls calls) {
        if (!calls.tags().isEmpty()) {
            code.add(
                    "\n.tags($L)",
                    calls.tags().stream()
                            .map(tag -> CodeBlock.of("$L", TextLiteral.of(tag.value())))
                            .collect(CodeBlock.joining(", ")));
        }
        if (calls.returnDirect()) {
            code.add("\n.returnDirect(true)");
        }
        if (calls.resultLimit().value() > 0) {
            code.add("\n.resultLimit($L)", calls.resultLimit().value());
        }
        if (calls.maxCallsPerTurn().value() > 0) {
            code.add("\n.maxCallsPerTurn($L)", calls.maxCallsPerTurn().value());
        }
    }
}
