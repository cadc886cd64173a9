package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolCallAccumulator;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OpenAI's Chat Completions API and those that took its shape over: functions, and one message for each result. */
abstract class ChatDialect extends Dialect {

    /** Where servers that translate to another provider put what that one wants back. */
    static final String[] KEPT = {"extra_content"};

    ChatDialect() {}

    @Override
    final List<@Nullable Object> definitions(List<Offer> offers, DefinitionChoices options) {
        List<@Nullable Object> definitions = new ArrayList<>();
        for (Offer offer : offers) {
            definitions.add(definition(offer, options));
        }
        return definitions;
    }

    /** Reads the calls of a response with choices, a choice, a message, or a bare list. */
    @Override
    public final List<ToolCall> readCalls(String json) {
        JsonNodeAt root = JsonNodeAt.read(json);
        if (root.isList() || root.has("function")) {
            return calls(root.objectsOrSelf(), JsonNodeAt.NOTHING);
        }
        if (root.has("error")) {
            throw root.at("error").reportedError();
        }
        JsonNodeAt choice = root;
        if (root.has("choices")) {
            List<JsonNodeAt> choices = root.at("choices").objects();
            if (choices.isEmpty()) {
                return List.of();
            }
            choice = choices.get(0);
        }
        JsonNodeAt message = choice.has("message") ? choice.at("message") : choice;
        if (!message.has("role") && !message.has("tool_calls")) {
            throw message.expected("a response, a message or a list of calls");
        }
        return calls(
                message.at("tool_calls").objectsIfAny(),
                choice.at(choice.has("done_reason") ? "done_reason" : "finish_reason"));
    }

    /** Writes one message for each call. */
    @Override
    public String writeResults(TurnResult turn) {
        return Json.write(messages(turn));
    }

    @Override
    public ToolCallAccumulator accumulator() {
        return new ChatAccumulator();
    }

    /** Returns whether each definition says if it is strict. */
    abstract boolean isStrictPerTool();

    /** Returns the message that answers a call. */
    abstract JsonObject message(ToolResult result);

    /** Returns the messages that answer the calls. */
    final List<@Nullable Object> messages(TurnResult turn) {
        List<@Nullable Object> messages = new ArrayList<>();
        for (ToolResult result : turn.results()) {
            messages.add(message(result).members());
        }
        return messages;
    }

    /** Starts the message that answers a call. */
    static JsonObject toolMessage(String callId) {
        return JsonObject.of("role", "tool").and("tool_call_id", callId);
    }

    /** Reads calls of functions, the only kind of tool that is ours, into a list. */
    static void read(List<JsonNodeAt> places, ResponseCalls calls) {
        for (JsonNodeAt call : places) {
            if (call.at("type").isAbsent() || call.says("type", "function")) {
                JsonNodeAt function = call.at("function");
                calls.add(call.at("id"), function.at("name"), function.at("arguments"), call, KEPT);
            }
        }
    }

    private Map<String, @Nullable Object> definition(Offer offer, DefinitionChoices options) {
        JsonObject function = JsonObject.of("name", offer.tool().name())
                .andIfAny("description", Descriptions.withExamples(offer, options))
                .and("parameters", offer.inputSchema());
        if (isStrictPerTool()) {
            function.and("strict", offer.strict());
        }
        return JsonObject.typed("function").and("function", function.members()).members();
    }

    private static List<ToolCall> calls(List<JsonNodeAt> places, JsonNodeAt stopReason) {
        ResponseCalls calls = new ResponseCalls();
        read(places, calls);
        StopReason.check(stopReason, !calls.isEmpty());
        return calls.toCalls();
    }
}
