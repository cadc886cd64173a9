package dev.toolwave.runtime.internal.call;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.turn.MergedPlan;
import dev.toolwave.runtime.internal.turn.TimedCalls;
import dev.toolwave.runtime.internal.turn.TurnPlanner;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanEdge;
import org.jspecify.annotations.Nullable;

/** A tool that a model may call, with what a call of it alone runs. Thread-safe. */
public final class RegisteredTool {

    private final Toolset toolset;
    private final int index;
    private final ToolDefinition definition;
    private final Plan plan;
    private final TimedCalls timedCalls = new TimedCalls();
    private volatile @Nullable MergedPlan alone;
    private volatile @Nullable String version;

    /** Makes the tool with this index in its toolset's definitions. */
    public RegisteredTool(Toolset toolset, int index) {
        this.toolset = toolset;
        this.index = index;
        this.definition = toolset.definitions().get(index);
        this.plan = toolset.plan(index);
    }

    /** Returns the toolset that the tool belongs to. */
    public Toolset toolset() {
        return toolset;
    }

    /** Returns the tool's index in its toolset's definitions. */
    public int index() {
        return index;
    }

    /** Returns what the model is told of the tool. */
    public ToolDefinition definition() {
        return definition;
    }

    /** Returns the tool's name. */
    public String name() {
        return definition.name();
    }

    /** Returns what runs when the tool is called. */
    public Plan plan() {
        return plan;
    }

    /** Returns which of its calls are timed where it is called alone. */
    public TimedCalls timedCalls() {
        return timedCalls;
    }

    /**
     * Takes what an edge of the plan selects out of an upstream's result.
     *
     * @param node the dependent
     */
    public Outcome<?> select(int node, int edge, Object result) {
        try {
            return new Ok<@Nullable Object>(toolset.select(index, node, edge, result));
        } catch (RuntimeException e) {
            PlanEdge planned = plan.nodes().get(node).edges().get(edge);
            String upstream = plan.nodes().get(planned.upstream()).tool().name();
            return new NotOk<>(Reason.FAILED, upstream, NodeOutcomes.failureText(e), e);
        }
    }

    /** Returns a hash of the schemas and the plan, on which two processes agree that run parts of it. */
    public String version() {
        String made = version;
        if (made == null) {
            made = Digest.of(definition.inputSchema() + '\n' + definition.outputSchema() + '\n' + plan);
            version = made;
        }
        return made;
    }

    /** Returns the plan of a turn that calls this tool alone, without overriding any upstream; made once. */
    public MergedPlan alone() {
        MergedPlan made = alone;
        if (made == null) {
            made = TurnPlanner.planAlone(plan);
            alone = made;
        }
        return made;
    }
}
