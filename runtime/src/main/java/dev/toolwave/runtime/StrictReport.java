package dev.toolwave.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tools of a request are strict. Immutable.
 *
 * <p>For {@link WireFormat#COHERE}, where strictness belongs to the request, {@code strict_tools} may be set where {@link
 * #strictTools} is not empty.
 *
 * @param strictTools the names of the strict tools, in the order of the request
 * @param nonStrictReasons the names of the others, in that order, and why each is open
 */
public record StrictReport(List<String> strictTools, Map<String, String> nonStrictReasons) {

    /** Copies the list and the map. */
    public StrictReport {
        strictTools = List.copyOf(strictTools);
        nonStrictReasons = Collections.unmodifiableMap(new LinkedHashMap<>(nonStrictReasons));
    }
}
