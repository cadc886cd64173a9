package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.Strictness;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@link dev.toolwave.runtime.DefinitionOptions}, which has copied all collections. Immutable.
 *
 * @param only the tools to render; empty for all
 * @param except the tools to leave out
 * @param strictness whether the provider enforces the schemas
 * @param strictPriority the tools that become strict first, in this order
 * @param deferred the tools that the model finds by the provider's tool search; empty for all, null for none
 * @param callers who may call the {@code called} tools, in the provider's words
 * @param called the tools that {@code callers} applies to; empty for all, null for none
 * @param cacheTtl how long the prompt cache lives; empty for the provider's default, null for no cache breakpoint
 * @param examples examples of arguments by tool, each a JSON object
 */
public record DefinitionChoices(
        Set<String> only,
        Set<String> except,
        Strictness strictness,
        Set<String> strictPriority,
        @Nullable Set<String> deferred,
        List<String> callers,
        @Nullable Set<String> called,
        @Nullable String cacheTtl,
        Map<String, List<String>> examples) {

    /** The name of the model itself as a caller, at Anthropic and at OpenAI. */
    static final String DIRECT = "direct";

    /** The choices of {@link dev.toolwave.runtime.DefinitionOptions#DEFAULT}. */
    public static final DefinitionChoices DEFAULT =
            new DefinitionChoices(Set.of(), Set.of(), Strictness.OFF, Set.of(), null, List.of(), null, null, Map.of());

    /** Returns whether the tool is rendered. */
    public boolean includes(String name) {
        return (only.isEmpty() || only.contains(name)) && !except.contains(name);
    }

    /** Returns whether the model finds the tool by search only. */
    boolean isDeferred(String name) {
        return contains(deferred, name);
    }

    /** Returns who may call the tool; empty for the provider's default, the model. */
    List<String> allowedCallers(String name) {
        return contains(called, name) ? callers : List.of();
    }

    /** Returns whether programs that run at the provider may call the tool. */
    boolean allowsPrograms(String name) {
        return allowedCallers(name).stream().anyMatch(caller -> !caller.equals(DIRECT));
    }

    /** Returns the name of every tool that is mentioned, so that unknown ones can be reported. */
    Set<String> namedTools() {
        Set<String> all = new LinkedHashSet<>(only);
        all.addAll(except);
        all.addAll(strictPriority);
        all.addAll(deferred == null ? Set.of() : deferred);
        all.addAll(called == null ? Set.of() : called);
        all.addAll(examples.keySet());
        return all;
    }

    /** Returns whether these choices only select tools, so that each definition is rendered as if it were the only one. */
    public boolean isSelectionOnly() {
        return strictness == Strictness.OFF
                && deferred == null
                && called == null
                && cacheTtl == null
                && examples.isEmpty();
    }

    private static boolean contains(@Nullable Set<String> names, String name) {
        return names != null && (names.isEmpty() || names.contains(name));
    }
}
