package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call keeps of its provider's own fields. */
record ProviderFields(Map<?, ?> fields) {

    /**
     * Reads the fields of a call.
     *
     * @throws IllegalArgumentException where the call was made by hand, with a text that is no JSON
     */
    static ProviderFields of(ToolCall call) {
        if (call.providerJson().isEmpty()) {
            return new ProviderFields(Map.of());
        }
        try {
            return new ProviderFields(Json.read(call.providerJson()) instanceof Map<?, ?> map ? map : Map.of());
        } catch (JsonException e) {
            throw new IllegalArgumentException(
                    "what call '" + call.id() + "' has of its provider is " + e.getMessage(), e);
        }
    }

    /** Returns a field, null where there is none. */
    @Nullable
    Object get(String name) {
        return fields.get(name);
    }

    /** Returns whether the provider gave the call's id; otherwise it was minted, and the provider does not know it. */
    boolean hasId() {
        return !fields.containsKey(ResponseCalls.ID) || fields.get(ResponseCalls.ID) != null;
    }

    /** Returns whether a program of the provider's made the call, and not the model itself. */
    boolean isProgrammatic() {
        return get("caller") instanceof Map<?, ?> caller && !AllowedCallers.DIRECT.equals(caller.get("type"));
    }
}
