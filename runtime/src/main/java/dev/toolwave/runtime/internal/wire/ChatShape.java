package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.DefinitionOptions;
import dev.toolwave.runtime.ToolCall;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What OpenAI's Chat Completions API and those that took its shape over have in common. */
final class ChatShape {

    /** Where servers that translate to another provider put what that one wants back. */
    static final String[] KEPT = {"extra_content"};

    private ChatShape() {}

    /** Returns a definition; {@code strict} is null where the provider has no such field. */
    static Map<String, @Nullable Object> definition(
            Dialect.Offer offer, DefinitionOptions options, @Nullable Boolean strict) {
        JsonObject function = JsonObject.of("name", offer.tool().name())
                .andIfAny("description", Descriptions.withExamples(offer, options))
                .and("parameters", offer.inputSchema());
        if (strict != null) {
            function.and("strict", strict);
        }
        return JsonObject.typed("function").and("function", function.members()).members();
    }

    /** Reads the calls of a response with choices, a choice, a message, or a bare list. */
    static List<ToolCall> readCalls(String json) {
        Place root = Place.read(json);
        if (root.isList() || root.has("function")) {
            return calls(root.objectsOrSelf(), Place.NOTHING);
        }
        if (root.has("error")) {
            throw root.at("error")
                    .fault("the provider reports an error: " + root.at("error").json());
        }
        Place choice = root;
        if (root.has("choices")) {
            List<Place> choices = root.at("choices").objects();
            if (choices.isEmpty()) {
                return List.of();
            }
            choice = choices.get(0);
        }
        Place message = choice.has("message") ? choice.at("message") : choice;
        if (!message.has("role") && !message.has("tool_calls")) {
            throw message.expected("a response, a message or a list of calls");
        }
        return calls(message.at("tool_calls").objectsIfAny(), stopReason(choice));
    }

    /** Returns where a choice, or a response, says why the model stopped. */
    static Place stopReason(Place choice) {
        return choice.at(choice.has("done_reason") ? "done_reason" : "finish_reason");
    }

    private static List<ToolCall> calls(List<Place> places, Place stopReason) {
        CallList calls = new CallList();
        for (Place call : places) {
            if (call.at("type").isAbsent() || call.says("type", "function")) {
                Place function = call.at("function");
                calls.add(call.at("id"), function.at("name"), function.at("arguments"), call, KEPT);
            }
        }
        CutOff.check(stopReason, !calls.isEmpty());
        return calls.toCalls();
    }

    /** Starts the message that answers a call. */
    static JsonObject toolMessage(String callId) {
        return JsonObject.of("role", "tool").and("tool_call_id", callId);
    }
}
