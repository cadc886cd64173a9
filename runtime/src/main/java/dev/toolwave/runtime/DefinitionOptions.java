package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.internal.wire.DefinitionChoices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects the tool definitions of a request and how they are rendered. Immutable and thread-safe; each method returns a changed
 * copy:
 *
 * <pre>{@code
 * String tools = toolwave.definitions(
 *         WireFormat.ANTHROPIC,
 *         DefinitionOptions.DEFAULT.except("internalReport").withCacheBreakpoint());
 * }</pre>
 *
 * <p>Rendering throws {@code IllegalArgumentException} if an option names a tool that does not exist. An option that a provider
 * has no field for is ignored, except that examples become part of the description.
 *
 * <p>These options only decide which definitions the model sees. They are not a permission: a call of a tool that was left out
 * still runs. {@link Toolwave#view} rejects such calls.
 */
public final class DefinitionOptions {

    /** All tools, not strict. */
    public static final DefinitionOptions DEFAULT = new DefinitionOptions(DefinitionChoices.DEFAULT);

    private final DefinitionChoices choices;

    private DefinitionOptions(DefinitionChoices choices) {
        this.choices = choices;
    }

    /**
     * Returns a copy that renders only these tools. It is not a permission: calls of other tools still run. See {@link
     * Toolwave#view}.
     *
     * @throws IllegalArgumentException if no name is passed
     */
    public DefinitionOptions only(String... names) {
        if (names.length == 0) {
            throw new IllegalArgumentException("only() needs at least one tool name");
        }
        return with(names(names), choices.except(), choices.strictness(), choices.strictPriority());
    }

    /** Returns a copy that leaves out these tools. */
    public DefinitionOptions except(String... names) {
        return with(choices.only(), names(names), choices.strictness(), choices.strictPriority());
    }

    /** Returns a copy with this strictness. Default: {@link Strictness#OFF}. */
    public DefinitionOptions withStrictness(Strictness strictness) {
        return with(
                choices.only(), choices.except(), requireNonNull(strictness, "strictness"), choices.strictPriority());
    }

    /**
     * Returns a copy in which these tools become strict first, in this order, if the provider limits the number of strict tools.
     * They are followed by tools that write and then by all others, each in the order of their toolsets.
     */
    public DefinitionOptions withStrictPriority(String... names) {
        return with(choices.only(), choices.except(), choices.strictness(), names(names));
    }

    /** Returns a copy in which the model finds these tools by the provider's tool search; without names, all tools. */
    public DefinitionOptions deferLoading(String... names) {
        return with(names(names), choices.callers(), choices.called(), choices.cacheTtl(), choices.examples());
    }

    /**
     * Returns a copy in which code that runs at the provider may call tools.
     *
     * @param callers the provider's names of callers, such as {@code "programmatic"} or {@code "code_execution_20260521"};
     *     {@code "direct"} is the model itself
     * @param names the tools; without names, all tools
     */
    public DefinitionOptions allowCallers(List<String> callers, String... names) {
        return with(choices.deferred(), List.copyOf(callers), names(names), choices.cacheTtl(), choices.examples());
    }

    /** Returns a copy with a prompt cache breakpoint after the definitions, for the provider's default time. */
    public DefinitionOptions withCacheBreakpoint() {
        return withCacheBreakpoint("");
    }

    /**
     * Returns a copy with a prompt cache breakpoint after the definitions.
     *
     * @param ttl how long the cache lives, in the provider's format, such as {@code "1h"}
     */
    public DefinitionOptions withCacheBreakpoint(String ttl) {
        return with(
                choices.deferred(),
                choices.callers(),
                choices.called(),
                requireNonNull(ttl, "ttl"),
                choices.examples());
    }

    /**
     * Returns a copy with one more example of a tool's arguments.
     *
     * @param tool the name of the tool
     * @param argumentsJson the arguments, a JSON object
     */
    public DefinitionOptions withExample(String tool, String argumentsJson) {
        Map<String, List<String>> more = new LinkedHashMap<>(choices.examples());
        List<String> ofTool = new ArrayList<>(more.getOrDefault(requireNonNull(tool, "tool"), List.of()));
        ofTool.add(requireNonNull(argumentsJson, "argumentsJson"));
        more.put(tool, List.copyOf(ofTool));
        return with(choices.deferred(), choices.callers(), choices.called(), choices.cacheTtl(), more);
    }

    DefinitionChoices choices() {
        return choices;
    }

    private DefinitionOptions with(
            Set<String> only, Set<String> except, Strictness strictness, Set<String> strictPriority) {
        return new DefinitionOptions(new DefinitionChoices(
                only,
                except,
                strictness,
                strictPriority,
                choices.deferred(),
                choices.callers(),
                choices.called(),
                choices.cacheTtl(),
                choices.examples()));
    }

    private DefinitionOptions with(
            @Nullable Set<String> deferred,
            List<String> callers,
            @Nullable Set<String> called,
            @Nullable String cacheTtl,
            Map<String, List<String>> examples) {
        return new DefinitionOptions(new DefinitionChoices(
                choices.only(),
                choices.except(),
                choices.strictness(),
                choices.strictPriority(),
                deferred,
                callers,
                called,
                cacheTtl,
                examples));
    }

    private static Set<String> names(String[] names) {
        Set<String> copy = new LinkedHashSet<>();
        for (String name : names) {
            copy.add(requireNonNull(name, "name"));
        }
        return copy;
    }
}
