package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ModelResponse;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.WireFormatException;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the calls of one response, in order. Not thread-safe. */
final class ResponseCalls {

    /** The key that {@link ToolCall#providerJson} has with value null if the provider sent no id. */
    static final String ID = "id";

    private static final Set<String> OUT_OF_TOKENS =
            Set.of("max_tokens", "max_output_tokens", "length", "model_length", "model_context_window_exceeded");

    /** The reasons of filters, which stop a model wherever it is. */
    private static final Set<String> FILTERED = Set.of("content_filter", "content_filtered", "refusal");

    private static final Set<String> MALFORMED =
            Set.of("malformed_function_call", "malformed_tool_use", "malformed_model_output", "malformed_response");

    /** Gemini's reason if the model has called a tool although the request declared none. */
    private static final String UNEXPECTED = "unexpected_tool_call";

    private final List<Entry> entries = new ArrayList<>();
    private final List<ModelResponse.OtherCall> others = new ArrayList<>();
    private String stopReason = "";
    private boolean lastIsCutOff;
    private @Nullable WireFormatException problem;

    private record Entry(@Nullable String id, String name, String arguments, Map<String, @Nullable Object> provider) {}

    /**
     * Adds a call.
     *
     * @param id the id, which may be missing
     * @param name the name of the tool
     * @param arguments the arguments: an object, or a string with JSON
     * @param provider the object with fields of the provider
     * @param kept the names of those fields that the call keeps
     */
    void add(JsonNodeAt id, JsonNodeAt name, JsonNodeAt arguments, JsonNodeAt provider, String... kept) {
        add(id.textIfAny(), name.text(), arguments.json(), fields(provider, kept));
    }

    /** Adds a call whose id is null if the provider sent none. */
    void add(@Nullable String id, String name, String arguments, Map<String, @Nullable Object> provider) {
        entries.add(new Entry(id, name, arguments, provider));
    }

    /** Returns those of the named fields of an object that are not null. */
    static Map<String, @Nullable Object> fields(JsonNodeAt provider, String... names) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String name : names) {
            if (provider.has(name)) {
                fields.put(name, provider.at(name).value());
            }
        }
        return fields;
    }

    /**
     * Adds a call that is not a call of a function.
     *
     * @param type the provider's name for the kind of call
     * @param id the id, which may be missing
     * @param name the name of the tool, which may be missing
     * @param needsAnswer whether the application must answer it in the next request
     */
    void addOther(String type, JsonNodeAt id, JsonNodeAt name, boolean needsAnswer) {
        others.add(new ModelResponse.OtherCall(type, orEmpty(id), orEmpty(name), needsAnswer));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * Notes why the model stopped.
     *
     * @param reason the provider's stop reason, which may be missing
     * @param endsInCall whether the call that was added last is also the last part of the response
     */
    void stopped(JsonNodeAt reason, boolean endsInCall) {
        String text = reason.textIfAny();
        if (text == null) {
            return;
        }
        stopReason = text;
        String word = text.toLowerCase(Locale.ROOT);
        if (endsInCall && (OUT_OF_TOKENS.contains(word) || FILTERED.contains(word))) {
            lastIsCutOff = true;
            fail(reason.fault("the response was cut off inside a call (" + text + "); ask again"
                    + (FILTERED.contains(word) ? "" : " with more tokens")));
        } else if (word.equals("error")) {
            fail(reason.fault("the provider has stopped because of an error; ask again"));
        } else if (MALFORMED.contains(word)) {
            fail(reason.fault("the model has made a malformed call; ask again"));
        } else if (word.equals(UNEXPECTED)) {
            fail(reason.fault("the model has called a tool, but the request has declared none; declare the tools"));
        }
    }

    /** Notes that a call is missing or not whole. The first problem is kept. */
    void fail(WireFormatException found) {
        problem = problem == null ? found : problem;
    }

    /**
     * Returns all calls.
     *
     * @throws WireFormatException if one is missing or not whole
     */
    List<ToolCall> wholeCalls() {
        if (problem != null) {
            throw problem;
        }
        return toCalls(entries);
    }

    /** Returns the whole calls together with everything else about the calls of the response. */
    ModelResponse toResponse() {
        List<Entry> whole = lastIsCutOff ? entries.subList(0, entries.size() - 1) : entries;
        return new ModelResponse(
                toCalls(whole), others, stopReason, problem == null ? "" : String.valueOf(problem.getMessage()));
    }

    /** Converts the entries to calls; a call without an id at position 2 is {@code call_2}, or the next that is free. */
    private static List<ToolCall> toCalls(List<Entry> entries) {
        Set<String> taken = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.id != null) {
                taken.add(entry.id);
            }
        }
        List<ToolCall> calls = new ArrayList<>();
        for (Entry entry : entries) {
            calls.add(toCall(entry, calls.size() + 1, taken));
        }
        return List.copyOf(calls);
    }

    private static ToolCall toCall(Entry entry, int position, Set<String> taken) {
        Map<String, @Nullable Object> provider = new LinkedHashMap<>(entry.provider);
        String id = entry.id;
        if (id == null) {
            int number = position;
            while (!taken.add("call_" + number)) {
                number++;
            }
            id = "call_" + number;
            provider.put(ID, null);
        }
        return new ToolCall(id, entry.name, entry.arguments, provider.isEmpty() ? "" : Json.write(provider));
    }

    private static String orEmpty(JsonNodeAt text) {
        return text.value() instanceof String string ? string : "";
    }
}
