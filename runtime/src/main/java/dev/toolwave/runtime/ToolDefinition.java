package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One tool as a model is told of it: name, description, schemas and hints. Immutable.
 *
 * <p>The schemas are JSON texts in the intersection of JSON Schema 2020-12 and draft-07; an object at the root.
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

    private ToolDefinition(Builder builder, String inputSchema) {
        this.name = builder.name;
        this.title = builder.title;
        this.description = builder.description;
        this.inputSchema = inputSchema;
        this.outputSchema = builder.outputSchema;
        this.effect = builder.effect;
        this.idempotent = builder.idempotent;
        this.openWorld = builder.openWorld;
    }

    /** Starts the definition of a tool with this name. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Returns the name by which the model calls the tool. */
    public String name() {
        return name;
    }

    /** Returns the name for people, or null where the author gave none. */
    public @Nullable String title() {
        return title;
    }

    /** Returns what the tool does, in the author's words; empty where there are none. */
    public String description() {
        return description;
    }

    /** Returns the JSON Schema of the arguments, as text. */
    public String inputSchema() {
        return inputSchema;
    }

    /** Returns the JSON Schema of {@link ToolResult#structuredJson}, as text, or null where results have none. */
    public @Nullable String outputSchema() {
        return outputSchema;
    }

    /**
     * Returns the JSON Schema of the arguments as maps, lists, texts, numbers and truth values, for the builders of other
     * libraries. Fresh, mutable, and in the order of the text.
     *
     * @throws IllegalStateException where the definition was made by hand, with a text that is no JSON object
     */
    public Map<String, @Nullable Object> inputSchemaMap() {
        return readSchema(inputSchema);
    }

    /** Returns the JSON Schema of structured results like {@link #inputSchemaMap}, or null where results have none. */
    public @Nullable Map<String, @Nullable Object> outputSchemaMap() {
        return outputSchema == null ? null : readSchema(outputSchema);
    }

    @SuppressWarnings("unchecked") // Json reads every object as a map with text keys
    private Map<String, @Nullable Object> readSchema(String schema) {
        try {
            if (Json.read(schema) instanceof Map<?, ?> map) {
                return (Map<String, @Nullable Object>) map;
            }
        } catch (JsonException e) {
            throw new IllegalStateException("a schema of '" + name + "' is " + e.getMessage(), e);
        }
        throw new IllegalStateException("a schema of '" + name + "' is no JSON object");
    }

    /** Returns the effect of the whole plan: {@link Effect#READ} only where every tool in it is. */
    public Effect effect() {
        return effect;
    }

    /** Returns whether a repeated call with equal arguments changes nothing more. */
    public boolean idempotent() {
        return idempotent;
    }

    /** Returns whether the plan reaches systems outside the application. */
    public boolean openWorld() {
        return openWorld;
    }

    @Override
    public String toString() {
        return "ToolDefinition[" + name + "]";
    }

    /** Collects the parts of a definition; not thread-safe. */
    public static final class Builder {

        private final String name;
        private @Nullable String title;
        private String description = "";
        private @Nullable String inputSchema;
        private @Nullable String outputSchema;
        private Effect effect = Effect.UNSPECIFIED;
        private boolean idempotent;
        private boolean openWorld = true;

        private Builder(String name) {
            this.name = requireNonNull(name, "name");
        }

        /** Sets the name for people; default: none. */
        public Builder title(String title) {
            this.title = requireNonNull(title, "title");
            return this;
        }

        /** Sets what the tool does; default: empty. */
        public Builder description(String description) {
            this.description = requireNonNull(description, "description");
            return this;
        }

        /** Sets the JSON Schema of the arguments; required. */
        public Builder inputSchema(String inputSchema) {
            this.inputSchema = requireNonNull(inputSchema, "inputSchema");
            return this;
        }

        /** Sets the JSON Schema of structured results; default: none. */
        public Builder outputSchema(String outputSchema) {
            this.outputSchema = requireNonNull(outputSchema, "outputSchema");
            return this;
        }

        /** Sets the effect of the whole plan; default: {@link Effect#UNSPECIFIED}. */
        public Builder effect(Effect effect) {
            this.effect = requireNonNull(effect, "effect");
            return this;
        }

        /** Sets whether a repeated call changes nothing more; default: false. */
        public Builder idempotent(boolean idempotent) {
            this.idempotent = idempotent;
            return this;
        }

        /** Sets whether the plan reaches systems outside the application; default: true. */
        public Builder openWorld(boolean openWorld) {
            this.openWorld = openWorld;
            return this;
        }

        /** Returns the definition; throws {@code NullPointerException} where the input schema was not set. */
        public ToolDefinition build() {
            return new ToolDefinition(this, requireNonNull(inputSchema, "inputSchema"));
        }
    }
}
