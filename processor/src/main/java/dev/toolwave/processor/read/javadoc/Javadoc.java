package dev.toolwave.processor.read.javadoc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a doc comment says, as plain text.
 *
 * @param text the description, before the first block tag
 * @param params the descriptions of parameters or record components, by name
 */
public record Javadoc(String text, Map<String, String> params) {

    /** No comment. */
    public static final Javadoc NONE = new Javadoc("", Map.of());

    public Javadoc {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** Returns the description of a parameter; empty where there is none. */
    public String param(String name) {
        return params.getOrDefault(name, "");
    }
}
