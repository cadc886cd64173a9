package dev.toolwave.runtime.internal.call;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.internal.json.SafeText;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A tool of a toolset with its static plan. Thread-safe. */
public final class RegisteredTool {

    private static final int VERSION_BYTES = 12;

    private final ToolsetBinding toolset;
    private final int index;
    private final ToolDefinition definition;
    private final Plan plan;
    private volatile @Nullable String version;

    /** Creates the tool with this index in its toolset's definitions. */
    public RegisteredTool(ToolsetBinding toolset, int index) {
        this.toolset = toolset;
        this.index = index;
        this.definition = toolset.definitions().get(index);
        this.plan = toolset.plan(index);
    }

    public ToolsetBinding toolset() {
        return toolset;
    }

    /** Returns the tool's index in its toolset's definitions. */
    public int index() {
        return index;
    }

    public ToolDefinition definition() {
        return definition;
    }

    public String name() {
        return definition.name();
    }

    /** Returns the maximum number of characters of a result, given the limit of the runtime. */
    public int resultLimit(int ofRuntime) {
        return definition.resultLimit() == 0 ? ofRuntime : Math.min(definition.resultLimit(), ofRuntime);
    }

    /** Returns the nodes that a call of the tool runs. */
    public Plan plan() {
        return plan;
    }

    /**
     * Returns the part of an upstream's result that an edge selects.
     *
     * @param node the dependent
     */
    public Outcome<?> select(int node, int edge, Object result) {
        try {
            return new Ok<@Nullable Object>(toolset.select(index, node, edge, result));
        } catch (Throwable e) {
            PlanEdge planned = plan.nodes().get(node).edges().get(edge);
            String upstream = plan.nodes().get(planned.upstream()).tool().name();
            Throwable cause = Failures.unwrap(e);
            String message = "Reading '" + planned.select() + "' of the tool's result failed: "
                    + SafeText.className(cause) + ".";
            return new NotOk<>(Reason.FAILED, upstream, message, cause);
        }
    }

    /** Returns a hash of the schemas and the plan. Two processes that run parts of one plan must agree on it. */
    public String version() {
        String made = version;
        if (made == null) {
            made = digest(definition.inputSchema() + '\n' + definition.outputSchema() + '\n' + plan);
            version = made;
        }
        return made;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
