package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.DefinitionOptions;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mistral's chat API: OpenAI's shape, schemas that are valid under draft-07, and ids of nine characters. */
public final class MistralDialect extends Dialect {

    /** The dialect. */
    public static final Dialect INSTANCE = new MistralDialect();

    private MistralDialect() {}

    @Override
    SchemaProfile profile() {
        return new SchemaProfile(Folding.of(Folding.except("$schema")), SchemaRewrite.NONE);
    }

    @Override
    StrictMode strictMode() {
        return StrictRules.OPENAI;
    }

    @Override
    List<@Nullable Object> definitions(List<Offer> offers, DefinitionOptions options) {
        List<@Nullable Object> definitions = new ArrayList<>();
        for (Offer offer : offers) {
            definitions.add(ChatShape.definition(offer, options, offer.strict()));
        }
        return definitions;
    }

    @Override
    public List<ToolCall> readCalls(String json) {
        return ChatShape.readCalls(json);
    }

    /** Writes one message for each call. */
    @Override
    public String writeResults(TurnResult turn) {
        List<@Nullable Object> messages = new ArrayList<>();
        for (ToolResult result : turn.results()) {
            messages.add(ChatShape.toolMessage(NineCharacterId.of(result.callId()))
                    .and("name", result.toolName())
                    .and("content", content(result))
                    .members());
        }
        return Json.write(messages);
    }

    @Override
    public ToolCallAccumulator accumulator() {
        return new ChatAccumulator();
    }

    private static Object content(ToolResult result) {
        if (result.parts().stream().noneMatch(ToolContent.Image.class::isInstance)) {
            return Parts.flaggedText(result);
        }
        List<@Nullable Object> chunks = new ArrayList<>();
        for (ToolContent part : result.parts()) {
            chunks.add(
                    part instanceof ToolContent.Image image
                            ? JsonObject.typed("image_url")
                                    .and("image_url", Parts.dataUrl(image.mediaType(), image.base64()))
                                    .members()
                            : JsonObject.typed("text")
                                    .and("text", part.toText())
                                    .members());
        }
        return chunks;
    }
}
