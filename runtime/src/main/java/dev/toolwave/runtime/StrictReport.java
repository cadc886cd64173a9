package dev.toolwave.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tools of a request that are strict, and why the others are not. Immutable.
 *
 * <p>{@link WireFormat#COHERE} sets strictness for the whole request: set {@code strict_tools} if {@link #strictTools} is not
 * empty.
 *
 * @param strictTools the names of the strict tools, in the order of the request
 * @param nonStrictReasons the reason for each other tool by its name, in the order of the request
 */
public record StrictReport(List<String> strictTools, Map<String, String> nonStrictReasons) {

    /** Copies the list and the map. */
    public StrictReport {
        strictTools = List.copyOf(strictTools);
        nonStrictReasons = Collections.unmodifiableMap(new LinkedHashMap<>(nonStrictReasons));
    }
}
