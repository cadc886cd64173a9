package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which definitions to render, and how. Immutable; each method returns a changed copy.
 *
 * <p>Where tools are named, a name that no tool has is an error when definitions are rendered. What a provider has no field for
 * is left out, or said in the description.
 */
public final class DefinitionOptions {

    /** Every tool, not strict. */
    public static final DefinitionOptions DEFAULT = new DefinitionOptions(new Choices());

    private final Choices choices;
    private final Set<String> namedTools;

    private DefinitionOptions(Choices choices) {
        this.choices = choices;
        this.namedTools = choices.namedTools();
    }

    /** Returns these options for these tools only; none stands for every tool. */
    public DefinitionOptions only(String... names) {
        return changed(copy -> copy.only = names(names));
    }

    /** Returns these options without these tools. */
    public DefinitionOptions except(String... names) {
        return changed(copy -> copy.except = names(names));
    }

    /** Returns these options with the provider held to the schemas, or not; default: {@link Strictness#OFF}. */
    public DefinitionOptions strict(Strictness strictness) {
        requireNonNull(strictness, "strictness");
        return changed(copy -> copy.strictness = strictness);
    }

    /**
     * Returns these options with the tools that become strict first where a provider takes only some, in this order. After
     * them come tools that change something, then all others, each in the order of their toolsets.
     */
    public DefinitionOptions strictFirst(String... names) {
        return changed(copy -> copy.strictFirst = names(names));
    }

    /** Returns these options with tools that the model finds by the provider's tool search; none stands for every tool. */
    public DefinitionOptions deferLoading(String... names) {
        return changed(copy -> copy.deferred = names(names));
    }

    /**
     * Returns these options with tools that the provider's own code may call.
     *
     * @param callers the provider's names for callers, such as {@code "programmatic"} or {@code "code_execution_20260521"}; the
     *     model itself is {@code "direct"}
     * @param names the tools; none stands for every tool
     */
    public DefinitionOptions allowedCallers(List<String> callers, String... names) {
        List<String> allowed = List.copyOf(callers);
        return changed(copy -> {
            copy.callers = allowed;
            copy.called = names(names);
        });
    }

    /** Returns these options with a prompt cache that ends after the definitions, for the provider's default time. */
    public DefinitionOptions cacheBreakpoint() {
        return cacheBreakpoint("");
    }

    /** Returns these options with a prompt cache that ends after the definitions and lives as long as this, such as "1h". */
    public DefinitionOptions cacheBreakpoint(String timeToLive) {
        requireNonNull(timeToLive, "timeToLive");
        return changed(copy -> copy.cacheTime = timeToLive);
    }

    /**
     * Returns these options with one more example of a tool's arguments.
     *
     * @param name the tool
     * @param argumentsJson the arguments, a JSON object
     */
    public DefinitionOptions example(String name, String argumentsJson) {
        requireNonNull(argumentsJson, "argumentsJson");
        return changed(copy -> {
            Map<String, List<String>> more = new LinkedHashMap<>(copy.examples);
            List<String> ofTool = new ArrayList<>(more.getOrDefault(requireNonNull(name, "name"), List.of()));
            ofTool.add(argumentsJson);
            more.put(name, List.copyOf(ofTool));
            copy.examples = Collections.unmodifiableMap(more);
        });
    }

    /** Returns whether a tool of this name is wanted. */
    public boolean includes(String name) {
        return (choices.only.isEmpty() || choices.only.contains(name)) && !choices.except.contains(name);
    }

    /** Returns whether, and how urgently, tools are to be strict. */
    public Strictness strictness() {
        return choices.strictness;
    }

    /** Returns the tools that become strict first, the first of them first. */
    public List<String> strictFirst() {
        return List.copyOf(choices.strictFirst);
    }

    /** Returns whether a tool of this name is loaded by search only. */
    public boolean isDeferred(String name) {
        return contains(choices.deferred, name);
    }

    /** Returns who may call a tool of this name; empty for the provider's default, the model. */
    public List<String> allowedCallers(String name) {
        return contains(choices.called, name) ? choices.callers : List.of();
    }

    /** Returns how long the prompt cache lives, empty for the provider's default, null where none was asked for. */
    public @Nullable String cacheTime() {
        return choices.cacheTime;
    }

    /** Returns the examples of a tool's arguments, each a JSON text. */
    public List<String> examples(String name) {
        return choices.examples.getOrDefault(name, List.of());
    }

    /** Returns every name of a tool in these options, so that misspelt ones can be told. */
    public Set<String> namedTools() {
        return namedTools;
    }

    /** Returns whether these options do no more than choose tools, so that each definition is as if it were the only one. */
    public boolean onlyChoose() {
        return choices.strictness == Strictness.OFF
                && choices.deferred == null
                && choices.called == null
                && choices.cacheTime == null
                && choices.examples.isEmpty();
    }

    private DefinitionOptions changed(Consumer<Choices> change) {
        Choices copy = new Choices(choices);
        change.accept(copy);
        return new DefinitionOptions(copy);
    }

    private static boolean contains(@Nullable Set<String> names, String name) {
        return names != null && (names.isEmpty() || names.contains(name));
    }

    private static Set<String> names(String[] names) {
        Set<String> copy = new LinkedHashSet<>();
        for (String name : names) {
            copy.add(requireNonNull(name, "name"));
        }
        return Collections.unmodifiableSet(copy);
    }

    /** The fields, changed only between their copying and their publication in a final field. */
    private static final class Choices {

        private Set<String> only = Set.of();
        private Set<String> except = Set.of();
        private Strictness strictness = Strictness.OFF;
        private Set<String> strictFirst = Set.of();
        private @Nullable Set<String> deferred;
        private @Nullable Set<String> called;
        private List<String> callers = List.of();
        private @Nullable String cacheTime;
        private Map<String, List<String>> examples = Map.of();

        private Choices() {}

        private Choices(Choices other) {
            only = other.only;
            except = other.except;
            strictness = other.strictness;
            strictFirst = other.strictFirst;
            deferred = other.deferred;
            called = other.called;
            callers = other.callers;
            cacheTime = other.cacheTime;
            examples = other.examples;
        }

        private Set<String> namedTools() {
            Set<String> all = new LinkedHashSet<>(only);
            all.addAll(except);
            all.addAll(strictFirst);
            addAll(all, deferred);
            addAll(all, called);
            all.addAll(examples.keySet());
            return Collections.unmodifiableSet(all);
        }

        private static void addAll(Set<String> all, @Nullable Collection<String> names) {
            if (names != null) {
                all.addAll(names);
            }
        }
    }
}
