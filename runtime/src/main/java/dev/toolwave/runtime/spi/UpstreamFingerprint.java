package dev.toolwave.runtime.spi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares a tool class with its version at the time when the plans of another class, which call its tools, were compiled. A
 * fingerprint is a hash of all facts that plans contain: the signatures, schemas, effects and dependencies of the tools, but not
 * their code.
 *
 * @param toolClass the class with the plans
 * @param upstream the class whose tools they call
 * @param expected the fingerprint of that class when the plans were compiled
 * @param found the current fingerprint of that class
 * @param called the declarations of the called tools at that time, each {@code name(parameters): result, effect}
 * @param declared the current declarations of all tools of that class
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
     * Checks that the plans are up to date.
     *
     * @throws IllegalStateException if the fingerprints differ; the message lists the tools that have changed
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
                ? "the declarations of the called tools are unchanged, but a schema, description, dependency or other tool has changed"
                : changes;
    }

    private static String name(String declaration) {
        return declaration.substring(0, declaration.indexOf('('));
    }

    private static String shown(String fingerprint) {
        return fingerprint.length() > SHOWN ? fingerprint.substring(0, SHOWN) + "..." : fingerprint;
    }
}
