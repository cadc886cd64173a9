package dev.toolwave.runtime.spi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A tool class that plans of another one call into, as it was when they were compiled and as it is now. A fingerprint is a hash of
 * everything that plans take from a class: signatures, schemas, effects and dependencies of its tools, but not what they do.
 *
 * @param toolClass the class with the plans
 * @param upstream the class that they call into
 * @param expected the fingerprint of that class when the plans were made
 * @param found its fingerprint now
 * @param called the declarations of the tools that the plans call, each {@code name(parameters): result, effect}, as they were
 * @param declared the declarations of all tools of that class now
 */
public record UpstreamFingerprint(
        String toolClass, String upstream, String expected, String found, List<String> called, List<String> declared) {

    private static final int SHOWN = 8;

    /**
     * Returns the fingerprint of a class as it was at compile time and as it is now.
     *
     * @param toolset the toolset of the upstream, whose {@link ToolsetMetadata} has the current fingerprint
     */
    public static UpstreamFingerprint of(
            String toolClass, String upstream, Class<?> toolset, String expected, String... called) {
        ToolsetMetadata metadata = toolset.getAnnotation(ToolsetMetadata.class);
        return metadata == null
                ? new UpstreamFingerprint(toolClass, upstream, expected, "", List.of(called), List.of())
                : new UpstreamFingerprint(
                        toolClass,
                        upstream,
                        expected,
                        metadata.fingerprint(),
                        List.of(called),
                        List.of(metadata.tools()));
    }

    /** Copies the lists. */
    public UpstreamFingerprint {
        called = List.copyOf(called);
        declared = List.copyOf(declared);
    }

    /**
     * Checks that the plans still fit.
     *
     * @throws IllegalStateException where they do not; says which tools have changed
     */
    public void requireFresh() {
        if (!expected.equals(found)) {
            throw new IllegalStateException("[TW181] " + toolClass + " was compiled against " + upstream + " "
                    + shown(expected) + ", found " + shown(found) + " (" + changes() + "); recompile the module of "
                    + toolClass);
        }
    }

    private String changes() {
        Map<String, String> byName = new LinkedHashMap<>();
        declared.forEach(declaration -> byName.put(name(declaration), declaration));
        String changes = called.stream()
                .filter(declaration -> !declared.contains(declaration))
                .map(declaration -> byName.containsKey(name(declaration))
                        ? declaration + " is now " + byName.get(name(declaration))
                        : declaration + " is gone")
                .collect(Collectors.joining("; "));
        return changes.isEmpty()
                ? "no tool that it calls is declared otherwise, but a schema, text, dependency or other tool has changed"
                : changes;
    }

    private static String name(String declaration) {
        return declaration.substring(0, declaration.indexOf('('));
    }

    private static String shown(String fingerprint) {
        return fingerprint.length() > SHOWN ? fingerprint.substring(0, SHOWN) + "..." : fingerprint;
    }
}
