package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.WireFormat;
import dev.toolwave.runtime.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The definitions of all tools of a runtime in one format. Each is rendered once, because definitions do not depend on each other
 * if the options only select tools. Immutable.
 */
public final class DefinitionTexts {

    private final Map<String, String> byName = new LinkedHashMap<>();
    private final Dialect dialect;
    private final String all;

    /** Renders the definitions. */
    public DefinitionTexts(WireFormat format, List<ToolDefinition> tools) {
        dialect = Dialect.of(format);
        for (ToolDefinition tool : tools) {
            Offer offer = Offer.open(dialect, tool, DefinitionChoices.DEFAULT);
            byName.put(tool.name(), Json.write(dialect.definition(offer)));
        }
        all = dialect.array(String.join(",", byName.values()));
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
        StringJoiner chosen = new StringJoiner(",");
        byName.forEach((name, definition) -> {
            if (options.includes(name)) {
                chosen.add(definition);
            }
        });
        return dialect.array(chosen.toString());
    }
}
