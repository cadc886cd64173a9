package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.Set;

/** Which definitions to render, and how. Immutable; each method returns a changed copy. */
public final class DefinitionOptions {

    /** Every tool, not strict. */
    public static final DefinitionOptions DEFAULT = new DefinitionOptions(Set.of(), Set.of());

    private final Set<String> only;
    private final Set<String> except;

    private DefinitionOptions(Set<String> only, Set<String> except) {
        this.only = only;
        this.except = except;
    }

    /** Returns these options for these tools only; none stands for every tool. */
    public DefinitionOptions only(String... names) {
        return new DefinitionOptions(copy(names), except);
    }

    /** Returns these options without these tools. */
    public DefinitionOptions except(String... names) {
        return new DefinitionOptions(only, copy(names));
    }

    /** Returns whether a tool of this name is wanted. */
    public boolean includes(String name) {
        return (only.isEmpty() || only.contains(name)) && !except.contains(name);
    }

    private static Set<String> copy(String[] names) {
        Set<String> copy = new LinkedHashSet<>();
        for (String name : names) {
            copy.add(requireNonNull(name, "name"));
        }
        return copy;
    }
}
