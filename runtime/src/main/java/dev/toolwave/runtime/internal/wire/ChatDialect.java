package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.stream.ChatStream;
import dev.toolwave.runtime.internal.wire.stream.ResponseAssembler;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of OpenAI's Chat Completions API, which other providers have adopted: functions, and one message per result. */
abstract class ChatDialect extends Dialect {

    private static final String FUNCTION = "function";

    /** The fields that servers need back if they translate the calls of another provider. */
    private static final String[] KEPT = {"extra_content"};

    ChatDialect() {
        super("");
    }

    /** Reads the calls of a response with choices, of a choice, of a message, or of a bare list. */
    @Override
    final ResponseCalls read(JsonNodeAt root) {
        ResponseCalls calls = new ResponseCalls();
        if (root.isList() || root.has(FUNCTION)) {
            read(root.objectsOrSelf(), calls);
            return calls;
        }
        JsonNodeAt choice = root;
        if (root.has("choices")) {
            List<JsonNodeAt> choices = root.at("choices").objects();
            if (choices.isEmpty()) {
                return calls;
            }
            choice = choices.get(0);
            choice.checkNoError();
        }
        JsonNodeAt message = choice.has("message") ? choice.at("message") : choice;
        if (!message.has("role") && !message.has("tool_calls")) {
            throw message.expected("a response, a message or a list of calls");
        }
        read(message.at("tool_calls").objectsIfAny(), calls);
        if (calls.isEmpty() && message.has("function_call")) {
            JsonNodeAt legacy = message.at("function_call");
            calls.addOther("function_call", JsonNodeAt.NOTHING, legacy.at("name"), true);
        }
        calls.stopped(choice.at(choice.has("done_reason") ? "done_reason" : "finish_reason"), !calls.isEmpty());
        return calls;
    }

    @Override
    ResponseAssembler assembler() {
        return new ChatStream();
    }

    /** Returns the message, with the id of every call that its result will have, and arguments that all servers can parse. */
    @Override
    final @Nullable Object message(JsonNodeAt response, List<ToolCall> calls) {
        Iterator<ToolCall> ids = calls.iterator();
        JsonNodeAt choice =
                response.has("choices") ? response.at("choices").objects().get(0) : response;
        JsonNodeAt message = choice.at("message");
        for (JsonNodeAt element : message.at("tool_calls").objectsIfAny()) {
            if (isFunction(element)) {
                ToolCall call = ids.next();
                if (sendsId(call)) {
                    element.object().put("id", sentId(call.id()));
                }
                JsonNodeAt function = element.at(FUNCTION);
                if (function.at("arguments").isBlank()) {
                    function.object().put("arguments", noArguments());
                }
            }
        }
        return message.value();
    }

    /** Returns an id of a call in the form that the provider accepts. */
    String sentId(String id) {
        return id;
    }

    /** Returns whether the provider must receive the id of a call, also if it did not send one. */
    boolean sendsId(ToolCall call) {
        return true;
    }

    /** Returns the arguments of a call without arguments, in the history of a request. */
    Object noArguments() {
        return "{}";
    }

    /** Returns the first members of a message with a result. */
    final JsonObject toolMessage(ToolResult result) {
        return JsonObject.of("role", "tool").and("tool_call_id", sentId(result.callId()));
    }

    @Override
    final Map<String, @Nullable Object> definition(Offer offer) {
        JsonObject function = JsonObject.of("name", offer.name())
                .andIfAny("description", offer.description())
                .and("parameters", offer.inputSchema())
                .andIfAny("strict", offer.strict());
        return JsonObject.typed(FUNCTION).and(FUNCTION, function);
    }

    private static void read(List<JsonNodeAt> elements, ResponseCalls calls) {
        for (JsonNodeAt call : elements) {
            if (isFunction(call)) {
                JsonNodeAt function = call.at(FUNCTION);
                calls.add(call.at("id"), function.at("name"), function.at("arguments"), call, KEPT);
            } else {
                String type = call.at("type").text();
                JsonNodeAt tool = call.has(FUNCTION) ? call.at(FUNCTION) : call.at(type);
                calls.addOther(type, call.at("id"), tool.isObject() ? tool.at("name") : JsonNodeAt.NOTHING, true);
            }
        }
    }

    /** Returns whether a call is one of a function. Some servers send no type, or one of their own. */
    private static boolean isFunction(JsonNodeAt call) {
        return call.at("type").isBlank()
                || call.is("type", FUNCTION)
                || (call.has(FUNCTION) && !call.is("type", "builtin_function"));
    }
}
