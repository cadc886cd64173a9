package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls of one response, in order. Calls without an id get one once all others are known. Not thread-safe. */
final class ResponseCalls {

    /** What {@link ToolCall#providerJson} has for {@code id} where the provider gave none. */
    static final String ID = "id";

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(@Nullable String id, String name, String arguments, Map<String, @Nullable Object> provider) {}

    /**
     * Adds a call.
     *
     * @param id where the id stands, if there is one
     * @param name where the name stands
     * @param arguments where the arguments stand: an object, or a text with one
     * @param provider where the provider's own fields stand
     * @param kept which of them the call keeps
     */
    void add(JsonNodeAt id, JsonNodeAt name, JsonNodeAt arguments, JsonNodeAt provider, String... kept) {
        add(id.textIfAny(), name.text(), arguments.json(), fields(provider, kept));
    }

    /** Returns those of these fields of an object that are there. */
    static Map<String, @Nullable Object> fields(JsonNodeAt provider, String... kept) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String field : kept) {
            if (provider.has(field)) {
                fields.put(field, provider.at(field).value());
            }
        }
        return fields;
    }

    /** Adds a call whose parts are known. */
    void add(@Nullable String id, String name, String arguments, Map<String, @Nullable Object> provider) {
        entries.add(new Entry(id == null || id.isEmpty() ? null : id, name, arguments, provider));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Returns the calls; the one at position 2 without an id is {@code call_2}, or the next that is free. */
    List<ToolCall> toCalls() {
        Set<String> taken = new LinkedHashSet<>();
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
            id = mint(position, taken);
            provider.put(ID, null);
        }
        return new ToolCall(id, entry.name, entry.arguments, provider.isEmpty() ? "" : Json.write(provider));
    }

    private static String mint(int position, Set<String> taken) {
        int number = position;
        while (!taken.add("call_" + number)) {
            number++;
        }
        return "call_" + number;
    }
}
