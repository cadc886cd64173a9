package dev.toolwave.processor.read.javadoc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a documentation comment without its markup.
 *
 * @param description the description before the first block tag; may contain {@value #INHERITED}
 * @param params the descriptions of parameters or record components, by name; may contain {@value #INHERITED}
 */
public record Javadoc(String description, Map<String, String> params) {

    /** An absent comment. */
    public static final Javadoc NONE = new Javadoc("", Map.of());

    /** The tag that {@link #inheriting} replaces with the description of the overridden method. */
    static final String INHERITED = "{@inheritDoc}";

    /** Copies the map. */
    public Javadoc {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** Returns the description; empty if there is none. */
    public String text() {
        return inherit(description, "");
    }

    /** Returns the description of a parameter; empty if there is none. */
    public String param(String name) {
        return inherit(params.getOrDefault(name, ""), "");
    }

    /**
     * Returns this comment with descriptions inherited from the comment of an overridden method, if they are missing or contain
     * {@value #INHERITED}.
     *
     * @param names the names of the parameters, in order
     * @param overridden the comment of the overridden method
     * @param overriddenNames the names of the same parameters there
     */
    public Javadoc inheriting(List<String> names, Javadoc overridden, List<String> overriddenNames) {
        Map<String, String> all = new LinkedHashMap<>(params);
        List<String> from = new ArrayList<>(overriddenNames);
        for (int i = 0; i < Math.min(names.size(), from.size()); i++) {
            String theirs = overridden.params.getOrDefault(from.get(i), "");
            String ours = all.getOrDefault(names.get(i), "");
            String text = ours.isEmpty() ? theirs : inherit(ours, theirs);
            if (!text.isEmpty()) {
                all.put(names.get(i), text);
            }
        }
        return new Javadoc(
                description.isEmpty() ? overridden.description : inherit(description, overridden.description), all);
    }

    private static String inherit(String text, String inherited) {
        return text.contains(INHERITED) ? text.replace(INHERITED, inherited).strip() : text;
    }
}
