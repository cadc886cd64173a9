package dev.toolwave.runtime.internal.turn;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.call.ToolRegistry;
import dev.toolwave.runtime.internal.exec.NodeExecutor.NodeResult;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.ErrorJson;
import dev.toolwave.runtime.internal.json.SafeText;
import dev.toolwave.runtime.internal.machine.NodeState;
import dev.toolwave.runtime.internal.machine.NodeStates;
import dev.toolwave.runtime.internal.turn.TurnRunner.ResultMaker;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the answers to calls. */
public final class AnswerWriter {

    private final int resultLimit;
    private final ResultMaker results;
    private final ToolRegistry tools;

    /**
     * Creates a writer.
     *
     * @param tools the tools whose names the model may read
     */
    AnswerWriter(int resultLimit, ResultMaker results, ToolRegistry tools) {
        this.tools = tools;
        this.resultLimit = resultLimit;
        this.results = results;
    }

    /**
     * Answers a call.
     *
     * @param outcome the outcome of the requested node
     * @param result the result of the requested node; null if it has no result
     * @param nodes maps the nodes of the call's plan to nodes of the run; -1 for nodes that were not needed
     */
    public ToolResult of(
            ToolCall call,
            DecodedCall decoded,
            Outcome<?> outcome,
            @Nullable NodeResult result,
            int[] nodes,
            NodeStates states) {
        EncodedResult answer = result == null ? null : result.answer();
        if (outcome instanceof Ok<?> ok && answer != null) {
            return written(call, ok, answer, notes(decoded, nodes, states));
        }
        NotOk<?> failure = outcome instanceof NotOk<?> notOk ? notOk : unwritable(decoded, result);
        List<String> completed = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        List<String> interrupted = new ArrayList<>();
        List<PlanNode> plan = decoded.tool().plan().nodes();
        for (int index = 0; index < nodes.length; index++) {
            int node = nodes[index];
            ToolPolicy policy = plan.get(index).tool();
            String tool = tools.shown(policy.name());
            switch (node < 0 ? NodeState.PENDING : states.state(node)) {
                case OK -> completed.add(tool);
                case SKIPPED -> skipped.add(tool);
                case CANCELLED, TIMED_OUT -> {
                    // Whether a read started makes no difference to the model.
                    boolean mayHaveChanged = policy.effect() != Effect.READ && states.attempts(node) > 0;
                    (mayHaveChanged ? interrupted : skipped).add(tool);
                }
                default -> {}
            }
        }
        return failed(call, failure, completed, skipped, interrupted);
    }

    /** Answers a call whose plan is one tool that ran on the calling thread. */
    ToolResult of(ToolCall call, DecodedCall decoded, InlineCall inline) {
        NodeResult result = inline.result();
        if (inline.outcome() instanceof Ok<?> ok && result != null && result.answer() != null) {
            return written(call, ok, result.answer(), List.of());
        }
        if (inline.outcome() instanceof NotOk<?> notOk) {
            boolean mayHaveChanged = decoded.tool().plan().requested().tool().effect() != Effect.READ;
            List<String> interrupted =
                    notOk.reason() == Reason.CANCELLED && mayHaveChanged ? List.of(notOk.toolName()) : List.of();
            return failed(call, notOk, List.of(), List.of(), interrupted);
        }
        List<String> completed = List.of(decoded.tool().name());
        return failed(call, unwritable(decoded, result), completed, List.of(), List.of());
    }

    private static NotOk<?> unwritable(DecodedCall decoded, @Nullable NodeResult result) {
        NotOk<?> unwritable = result == null ? null : result.unwritable();
        return unwritable != null
                ? unwritable
                : new NotOk<>(Reason.FAILED, decoded.tool().name(), "The tool ran, but its result was lost.", null);
    }

    private ToolResult written(ToolCall call, Ok<?> ok, EncodedResult encoded, List<String> notes) {
        EncodedResult noted = encoded.withNotes(notes);
        return results.written(call, ok, noted.text(), encoded, noted.parts());
    }

    private ToolResult failed(
            ToolCall call, NotOk<?> failure, List<String> completed, List<String> skipped, List<String> interrupted) {
        NotOk<?> outcome = shown(failure);
        NotOk<?> root = outcome.roots().isEmpty() ? outcome : outcome.roots().get(0);
        ErrorJson error = new ErrorJson(
                call.name(),
                root.reason(),
                outcome.reason() == Reason.SKIPPED ? tools.shown(root.toolName()) : null,
                root.cause() instanceof ToolException.InvalidArgument invalid ? invalid.parameter() : null,
                SafeText.cut(outcome.message(), resultLimit),
                completed,
                skipped,
                interrupted,
                List.of());
        return new ToolResult(call, outcome, error.toJson(), null, List.of());
    }

    /** Returns an outcome whose message does not name a tool that the view leaves out. */
    <T extends @Nullable Object> NotOk<T> shown(NotOk<T> outcome) {
        if (outcome.roots().stream().noneMatch(root -> tools.hides(root.toolName()))) {
            return outcome;
        }
        String message = NodeOutcomes.message(outcome.roots(), tools::shown);
        return new NotOk<>(outcome.reason(), outcome.toolName(), message, outcome.cause());
    }

    /** Returns the tools that the plan continued without, so that the model knows that data is missing. */
    private List<String> notes(DecodedCall decoded, int[] nodes, NodeStates states) {
        Map<String, String> notes = new LinkedHashMap<>();
        List<PlanNode> plan = decoded.tool().plan().nodes();
        for (int index = 0; index < nodes.length; index++) {
            for (PlanEdge edge :
                    nodes[index] < 0 ? List.<PlanEdge>of() : plan.get(index).edges()) {
                boolean isOptional = edge.kind() == EdgeKind.OPTIONAL || edge.kind() == EdgeKind.OUTCOME;
                if (isOptional && nodes[edge.upstream()] >= 0 && !decoded.overrides(edge)) {
                    Reason reason = states.state(nodes[edge.upstream()]).reason();
                    if (reason != null) {
                        String upstream = plan.get(edge.upstream()).tool().name();
                        notes.put(upstream + reason, tools.shown(upstream) + ": " + reason);
                    }
                }
            }
        }
        return List.copyOf(notes.values());
    }
}
