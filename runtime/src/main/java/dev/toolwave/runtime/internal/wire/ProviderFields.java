package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of the provider that a call keeps. */
record ProviderFields(Map<?, ?> fields) {

    /**
     * Returns the fields of a call.
     *
     * @throws IllegalArgumentException if the application created the call with fields that are not JSON
     */
    static ProviderFields of(ToolCall call) {
        if (call.providerJson().isEmpty()) {
            return new ProviderFields(Map.of());
        }
        try {
            return new ProviderFields(Json.read(call.providerJson()) instanceof Map<?, ?> map ? map : Map.of());
        } catch (JsonException e) {
            throw new IllegalArgumentException("the providerJson of call '" + call.id() + "' is " + e.getMessage(), e);
        }
    }

    @Nullable
    Object get(String name) {
        return fields.get(name);
    }

    /** Returns whether the provider sent the call's id; it does not know an id that was generated here. */
    boolean hasId() {
        return !fields.containsKey(ResponseCalls.ID) || fields.get(ResponseCalls.ID) != null;
    }

    /** Returns whether a program that runs at the provider made the call, not the model itself. */
    boolean isProgrammatic() {
        return get("caller") instanceof Map<?, ?> caller && !DefinitionChoices.DIRECT.equals(caller.get("type"));
    }
}
