package dev.toolwave.runtime.internal.wire.stream;

import dev.toolwave.runtime.WireFormatException;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds responses of OpenAI's Responses API from its output items. The last event repeats the whole output; some servers send
 * the items there only, others leave them out there.
 */
public final class ResponsesStream extends ResponseAssembler {

    private static final String CALL = "function_call";

    private final List<Item> items = new ArrayList<>();
    private Map<String, @Nullable Object> response = Map.of();
    private String status = "";

    /** A fragment whose call was not started; an error unless the last event has the call. */
    private @Nullable WireFormatException orphan;

    /** The part of an output item that has arrived. */
    private static final class Item {
        private final @Nullable Integer index;
        private PartialObject content;
        private boolean done;

        private Item(@Nullable Integer index, PartialObject content) {
            this.index = index;
            this.content = content;
        }
    }

    @Override
    public void add(JsonNodeAt event) {
        String type = event.at("type").text();
        switch (type) {
            case "response.output_item.added" -> start(event);
            case "response.output_item.done" -> complete(event);
            case "response.function_call_arguments.delta" -> append(event, "arguments");
            case "response.custom_tool_call_input.delta" -> append(event, "input");
            case "response.function_call_arguments.done" -> replace(event, "arguments");
            case "response.custom_tool_call_input.done" -> replace(event, "input");
            case "response.completed", "response.incomplete", "response.done" -> {
                response = event.has("response") ? event.at("response").object() : Map.of();
                status = type.endsWith("incomplete") ? "incomplete" : "completed";
                end();
            }
            case "response.failed" -> throw failure(event.at("response"));
            default -> {
                // text is repeated by response.output_item.done, and other events say nothing about the output
            }
        }
    }

    @Override
    public Map<String, @Nullable Object> response() {
        Map<String, @Nullable Object> whole = new JsonObject();
        whole.putAll(response);
        whole.putIfAbsent("status", status);
        whole.put("output", output());
        return whole;
    }

    private List<@Nullable Object> output() {
        JsonNodeAt last = new JsonNodeAt("", response).at("output");
        List<JsonNodeAt> complete = last.isAbsent() ? List.of() : last.objects();
        long repeated = complete.stream().filter(item -> item.is("type", CALL)).count();
        long streamed = items.stream().filter(ResponsesStream::isCall).count();
        List<@Nullable Object> output = new ArrayList<>();
        if (!complete.isEmpty() && repeated >= streamed && (orphan == null || repeated > 0)) {
            complete.forEach(item -> output.add(item.value()));
            return output;
        }
        if (orphan != null) {
            throw orphan;
        }
        items.forEach(item -> output.add(item.content.toJson()));
        return output;
    }

    private void start(JsonNodeAt event) {
        Item known = find(event);
        if (known == null || isOther(known, event.at("item"))) {
            items.add(new Item(index(event), new PartialObject(event.at("item").object())));
        }
    }

    private void complete(JsonNodeAt event) {
        start(event);
        Item item = Objects.requireNonNull(find(event));
        item.content = new PartialObject(event.at("item").object());
        finish(item);
    }

    private void append(JsonNodeAt event, String name) {
        Item item = find(event);
        if (item == null) {
            orphan = event.at("delta").fault("a fragment of a call that was not started");
        } else if (!item.done) {
            item.content.append(name, event.at("delta").json());
        }
    }

    private void replace(JsonNodeAt event, String name) {
        Item item = find(event);
        if (item == null) {
            orphan = event.at(name).fault("a fragment of a call that was not started");
        } else {
            item.content.set(name, event.at(name).json());
            finish(item);
        }
    }

    /** Marks an item as done; some servers leave its status as it was. */
    private static void finish(Item item) {
        item.done = true;
        if (item.content.text("status").equals("in_progress")) {
            item.content.set("status", "completed");
        }
    }

    /** Returns the item with an event's call id or item id, otherwise the latest of its index; servers lack or repeat some. */
    private @Nullable Item find(JsonNodeAt event) {
        boolean whole = event.has("item");
        Item item = whole ? latest("call_id", event.at("item").at("call_id").textIfAny()) : null;
        if (item == null) {
            item = latest(
                    "id",
                    whole
                            ? event.at("item").at("id").textIfAny()
                            : event.at("item_id").textIfAny());
        }
        Integer index = index(event);
        for (int i = items.size() - 1; item == null && i >= 0; i--) {
            item = index == null || index.equals(items.get(i).index) ? items.get(i) : null;
        }
        return item;
    }

    private @Nullable Item latest(String name, @Nullable String id) {
        for (int i = items.size() - 1; id != null && i >= 0; i--) {
            if (items.get(i).content.text(name).equals(id)) {
                return items.get(i);
            }
        }
        return null;
    }

    /** Returns whether an item differs from the known one of its index. */
    private static boolean isOther(Item known, JsonNodeAt item) {
        String callId = item.at("call_id").textIfAny();
        String knownId = known.content.text("call_id");
        return !item.is("type", known.content.text("type"))
                || (callId != null && !knownId.isEmpty() && !knownId.equals(callId));
    }

    private static @Nullable Integer index(JsonNodeAt event) {
        return event.at("output_index").indexIfAny();
    }

    private static boolean isCall(Item item) {
        return item.content.text("type").equals(CALL);
    }

    private static WireFormatException failure(JsonNodeAt response) {
        if (response.has("error")) {
            return response.at("error").reportedError();
        }
        return response.has("incomplete_details")
                ? response.at("incomplete_details").reportedError()
                : response.fault("the provider reports an error without a message");
    }
}
