package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import dev.toolwave.runtime.internal.wire.stream.ChatStream;
import dev.toolwave.runtime.internal.wire.stream.ResponseAssembler;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of OpenAI's Chat Completions API, which other providers have adopted: functions, and one message per result. */
abstract class ChatDialect extends Dialect {

    private static final String FUNCTION = "function";

    /** The fields that servers need back if they translate the calls of another provider. */
    private static final String[] KEPT = {"extra_content"};

    ChatDialect() {}

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

    /** Sets the id of every call to the one that its result will have, and replaces empty arguments by a form that all servers can parse. */
    @Override
    final void completeMessage(JsonNodeAt message, List<ToolCall> calls) {
        Iterator<ToolCall> ids = calls.iterator();
        for (JsonNodeAt element : message.at("tool_calls").objectsIfAny()) {
            if (isFunction(element)) {
                ToolCall call = ids.next();
                if (sendsId(call)) {
                    putFirst(element.object(), "id", sentId(call.id()));
                }
                JsonNodeAt function = element.at(FUNCTION);
                if (function.at("arguments").isBlank()) {
                    function.object().put("arguments", noArguments());
                }
            }
        }
    }

    @Override
    List<@Nullable Object> messages(List<ToolResult> results) {
        List<@Nullable Object> messages = new ArrayList<>();
        for (ToolResult result : results) {
            messages.add(message(result));
        }
        return messages;
    }

    /** Returns whether each definition says if it is strict. */
    abstract boolean isStrictPerTool();

    /** Returns the message with a result. */
    abstract JsonObject message(ToolResult result);

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
    final Map<String, @Nullable Object> definition(Offer offer, DefinitionChoices options) {
        JsonObject function = JsonObject.of("name", offer.tool().name())
                .andIfAny("description", Descriptions.withExamples(offer, options))
                .and("parameters", offer.inputSchema());
        if (isStrictPerTool()) {
            function.and("strict", offer.strict());
        }
        return JsonObject.typed(FUNCTION).and(FUNCTION, function);
    }

    private static void putFirst(Map<String, @Nullable Object> members, String name, Object value) {
        Map<String, @Nullable Object> others = new LinkedHashMap<>(members);
        others.remove(name);
        members.clear();
        members.put(name, value);
        members.putAll(others);
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
