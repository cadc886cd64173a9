package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The definitions of all tools of a runtime in one format. Each is rendered once, because definitions do not depend on each other
 * if the options only select tools. Immutable.
 */
public final class DefinitionTexts {

    private final Map<String, String> byName = new LinkedHashMap<>();
    private final String opening;
    private final String closing;
    private final String all;

    /** Renders the definitions. */
    public DefinitionTexts(Dialect dialect, List<ToolDefinition> tools) {
        this.opening = dialect.opening();
        this.closing = dialect.closing();
        for (ToolDefinition tool : tools) {
            Dialect.Offer offer = dialect.open(tool, tool.inputSchemaMap());
            String alone = Json.write(dialect.definitions(List.of(offer), DefinitionChoices.DEFAULT));
            byName.put(tool.name(), alone.substring(opening.length(), alone.length() - closing.length()));
        }
        this.all = chosen(DefinitionChoices.DEFAULT, 0);
    }

    /** Returns the JSON array with all tools for a request. */
    public String all() {
        return all;
    }

    /**
     * Returns the JSON array with the selected tools for a request.
     *
     * @param options options that only select tools, see {@link DefinitionChoices#isSelectionOnly}
     * @throws IllegalArgumentException if the options name an unknown tool
     */
    public String chosen(DefinitionChoices options) {
        StrictSelection.checkNames(byName.keySet(), options);
        return chosen(options, all.length());
    }

    private String chosen(DefinitionChoices options, int capacity) {
        StringBuilder json = new StringBuilder(capacity).append(opening);
        int start = json.length();
        for (Map.Entry<String, String> definition : byName.entrySet()) {
            if (options.includes(definition.getKey())) {
                if (json.length() > start) {
                    json.append(',');
                }
                json.append(definition.getValue());
            }
        }
        return json.length() == start ? "[]" : json.append(closing).toString();
    }
}
