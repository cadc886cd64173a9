package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The definition of one tool as the model sees it: name, description, schemas and hints. Immutable and thread-safe.
 *
 * <p>Schemas are JSON strings that are valid in JSON Schema 2020-12 and draft-07 alike, with an object at the root.
 */
public final class ToolDefinition {

    private final String name;
    private final @Nullable String title;
    private final String description;
    private final String inputSchema;
    private final @Nullable String outputSchema;
    private final Effect effect;
    private final boolean idempotent;
    private final boolean openWorld;
    private final List<String> tags;
    private final boolean returnDirect;
    private final int resultLimit;
    private final int maxCallsPerTurn;

    private ToolDefinition(Builder builder, String inputSchema) {
        this.name = builder.name;
        this.title = builder.title;
        this.description = builder.description;
        this.inputSchema = inputSchema;
        this.outputSchema = builder.outputSchema;
        this.effect = builder.effect;
        this.idempotent = builder.idempotent || builder.effect == Effect.READ;
        this.openWorld = builder.openWorld;
        this.tags = builder.tags;
        this.returnDirect = builder.returnDirect;
        this.resultLimit = builder.resultLimit;
        this.maxCallsPerTurn = builder.maxCallsPerTurn;
    }

    /** Returns a builder of a definition with this name. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Returns the name that the model calls the tool by. */
    public String name() {
        return name;
    }

    /** Returns the name that clients show to people, or null if the author set none. */
    public @Nullable String title() {
        return title;
    }

    /** Returns the author's description of the tool, which may be empty. */
    public String description() {
        return description;
    }

    /** Returns the JSON Schema of the arguments. */
    public String inputSchema() {
        return inputSchema;
    }

    /** Returns the JSON Schema of {@link ToolResult#structuredJson}, or null if results have no schema. */
    public @Nullable String outputSchema() {
        return outputSchema;
    }

    /**
     * Returns the JSON Schema of the arguments as maps, lists, strings, numbers and booleans, for the builders of other
     * libraries. Each call returns a new mutable map in the order of the JSON.
     *
     * @throws IllegalStateException if the definition was built by hand with a schema that is not a JSON object
     */
    public Map<String, @Nullable Object> inputSchemaMap() {
        return readSchema(inputSchema);
    }

    /** Returns the JSON Schema of structured results as {@link #inputSchemaMap} does, or null if results have no schema. */
    public @Nullable Map<String, @Nullable Object> outputSchemaMap() {
        return outputSchema == null ? null : readSchema(outputSchema);
    }

    @SuppressWarnings("unchecked") // Json reads every object as a map with string keys
    private Map<String, @Nullable Object> readSchema(String schema) {
        try {
            if (Json.read(schema) instanceof Map<?, ?> map) {
                return (Map<String, @Nullable Object>) map;
            }
        } catch (JsonException e) {
            throw new IllegalStateException("a schema of '" + name + "' is " + e.getMessage(), e);
        }
        throw new IllegalStateException("a schema of '" + name + "' is not a JSON object");
    }

    /** Returns the effect of the whole plan: {@link Effect#READ} only if every tool in it reads. */
    public Effect effect() {
        return effect;
    }

    /** Returns whether repeating a call with equal arguments has no further effect. */
    public boolean idempotent() {
        return idempotent;
    }

    /** Returns whether the plan reaches systems outside the application. */
    public boolean openWorld() {
        return openWorld;
    }

    /** Returns the tags of the tool, for views and permissions. MCP clients receive them in {@code _meta}; models do not see them. */
    public List<String> tags() {
        return tags;
    }

    /** Returns whether the result goes to the user without another model round; for agent loops. */
    public boolean returnDirect() {
        return returnDirect;
    }

    /** Returns the maximum number of characters of a result that the model receives; 0 for the runtime's limit. */
    public int resultLimit() {
        return resultLimit;
    }

    /** Returns how many calls one turn may run; 0 for no limit. */
    public int maxCallsPerTurn() {
        return maxCallsPerTurn;
    }

    /** Returns a builder with the values of this definition, to change some of them. */
    public Builder toBuilder() {
        Builder copy = new Builder(name);
        copy.title = title;
        copy.description = description;
        copy.inputSchema = inputSchema;
        copy.outputSchema = outputSchema;
        copy.effect = effect;
        copy.idempotent = idempotent;
        copy.openWorld = openWorld;
        copy.tags = tags;
        copy.returnDirect = returnDirect;
        copy.resultLimit = resultLimit;
        copy.maxCallsPerTurn = maxCallsPerTurn;
        return copy;
    }

    @Override
    public String toString() {
        return "ToolDefinition[" + name + "]";
    }

    /** Builds a definition. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private @Nullable String title;
        private String description = "";
        private @Nullable String inputSchema;
        private @Nullable String outputSchema;
        private Effect effect = Effect.UNSPECIFIED;
        private boolean idempotent;
        private boolean openWorld = true;
        private List<String> tags = List.of();
        private boolean returnDirect;
        private int resultLimit;
        private int maxCallsPerTurn;

        private Builder(String name) {
            this.name = requireNonNull(name, "name");
        }

        /** Sets the name that clients show to people. Default: none. */
        public Builder title(String title) {
            this.title = requireNonNull(title, "title");
            return this;
        }

        /** Sets the description. Default: empty. */
        public Builder description(String description) {
            this.description = requireNonNull(description, "description");
            return this;
        }

        /** Sets the JSON Schema of the arguments. Required. */
        public Builder inputSchema(String inputSchema) {
            this.inputSchema = requireNonNull(inputSchema, "inputSchema");
            return this;
        }

        /** Sets the JSON Schema of structured results. Default: none. */
        public Builder outputSchema(String outputSchema) {
            this.outputSchema = requireNonNull(outputSchema, "outputSchema");
            return this;
        }

        /** Sets the effect of the whole plan. Default: {@link Effect#UNSPECIFIED}. */
        public Builder effect(Effect effect) {
            this.effect = requireNonNull(effect, "effect");
            return this;
        }

        /** Sets whether repeating a call has no further effect. Default: false. */
        public Builder idempotent(boolean idempotent) {
            this.idempotent = idempotent;
            return this;
        }

        /** Sets whether the plan reaches systems outside the application. Default: true. */
        public Builder openWorld(boolean openWorld) {
            this.openWorld = openWorld;
            return this;
        }

        /** Sets the tags, in this order. Default: none. */
        public Builder tags(String... tags) {
            this.tags = List.of(tags);
            return this;
        }

        /** Sets whether the result goes to the user without another model round. Default: false. */
        public Builder returnDirect(boolean returnDirect) {
            this.returnDirect = returnDirect;
            return this;
        }

        /** Sets the maximum number of characters of a result that the model receives. Default: 0, the runtime's limit. */
        public Builder resultLimit(int characters) {
            this.resultLimit = notNegative(characters, "resultLimit");
            return this;
        }

        /** Sets how many calls one turn may run. Default: 0, no limit. */
        public Builder maxCallsPerTurn(int calls) {
            this.maxCallsPerTurn = notNegative(calls, "maxCallsPerTurn");
            return this;
        }

        private static int notNegative(int value, String name) {
            if (value < 0) {
                throw new IllegalArgumentException(name + " must not be negative, was " + value);
            }
            return value;
        }

        /**
         * Returns the definition.
         *
         * @throws NullPointerException if the input schema is not set
         */
        public ToolDefinition build() {
            return new ToolDefinition(this, requireNonNull(inputSchema, "inputSchema"));
        }
    }
}
