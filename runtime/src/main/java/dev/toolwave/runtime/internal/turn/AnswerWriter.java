package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.call.RegisteredTool;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.ErrorJson;
import dev.toolwave.runtime.internal.json.ResultException;
import dev.toolwave.runtime.internal.json.write.ResultEncoder;
import dev.toolwave.runtime.internal.machine.NodeState;
import dev.toolwave.runtime.internal.machine.NodeStates;
import dev.toolwave.runtime.internal.remote.RemoteCall;
import dev.toolwave.runtime.internal.turn.TurnRunner.ResultMaker;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.PlanNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what the model reads of a call whose plan has run. */
public final class AnswerWriter {

    private final int resultLimit;
    private final ResultMaker results;

    public AnswerWriter(int resultLimit, ResultMaker results) {
        this.resultLimit = resultLimit;
        this.results = results;
    }

    /** Answers one call of a run. */
    public ToolResult of(ToolCall call, DecodedCall planned, Outcome<?> outcome, int[] nodes, NodeStates states) {
        if (outcome instanceof Ok<?> ok) {
            return written(call, planned, ok, notes(planned, nodes, states));
        }
        List<String> completed = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        List<PlanNode> plan = planned.tool().plan().nodes();
        for (int index = 0; index < nodes.length; index++) {
            NodeState state = nodes[index] < 0 ? NodeState.PENDING : states.state(nodes[index]);
            if (state == NodeState.OK) {
                completed.add(plan.get(index).tool().name());
            } else if (state == NodeState.SKIPPED || state == NodeState.CANCELLED) {
                skipped.add(plan.get(index).tool().name());
            }
        }
        return failed(call, (NotOk<?>) outcome, completed, skipped);
    }

    /**
     * Answers one call of a run in another process.
     *
     * @param value what the tool gave, null where it gave nothing
     */
    public ToolResult of(
            RemoteCall sent, Outcome<?> outcome, @Nullable EncodedResult value, int[] nodes, NodeStates states) {
        if (outcome instanceof Ok<?> ok && value != null) {
            try {
                EncodedResult limited = value.limited(resultLimit);
                return written(sent.call(), ok, limited, notes(sent.planned(), nodes, states));
            } catch (ResultException e) {
                return unwritten(sent.call(), sent.planned(), e);
            }
        }
        return of(sent.call(), sent.planned(), outcome, nodes, states);
    }

    /** Answers a call whose plan is one tool. */
    public ToolResult of(ToolCall call, DecodedCall planned, Outcome<?> outcome) {
        return outcome instanceof Ok<?> ok
                ? written(call, planned, ok, List.of())
                : failed(call, (NotOk<?>) outcome, List.of(), List.of());
    }

    /** Answers a call that nothing ran for. */
    public static ToolResult refused(ToolCall call, Reason reason, String message, String text) {
        return new ToolResult(call, new NotOk<>(reason, call.name(), message, null), text, null, List.of());
    }

    private ToolResult written(ToolCall call, DecodedCall planned, Ok<?> ok, List<String> notes) {
        RegisteredTool tool = planned.tool();
        try {
            return written(
                    call, ok, ResultEncoder.encode(tool.toolset(), tool.index(), ok.value(), resultLimit), notes);
        } catch (ResultException e) {
            return unwritten(call, planned, e);
        }
    }

    private ToolResult written(ToolCall call, Ok<?> ok, EncodedResult encoded, List<String> notes) {
        EncodedResult noted = encoded.withNotes(notes);
        return results.written(call, ok, noted.text(), encoded, noted.parts());
    }

    private static ToolResult unwritten(ToolCall call, DecodedCall planned, ResultException e) {
        NotOk<?> notOk = new NotOk<>(Reason.FAILED, planned.tool().name(), String.valueOf(e.getMessage()), e);
        return failed(call, notOk, List.of(), List.of());
    }

    private static ToolResult failed(ToolCall call, NotOk<?> outcome, List<String> completed, List<String> skipped) {
        NotOk<?> root = outcome.roots().isEmpty() ? outcome : outcome.roots().get(0);
        ErrorJson error = ErrorJson.of(call.name(), root.reason())
                .message(outcome.message())
                .completed(completed)
                .skipped(skipped);
        if (outcome.reason() == Reason.SKIPPED) {
            error = error.failedStep(root.toolName());
        }
        if (root.cause() instanceof ToolException.InvalidArgument invalid) {
            error = error.parameter(invalid.parameter());
        }
        return new ToolResult(call, outcome, error.toJson(), null, List.of());
    }

    /** Returns the tools that the plan did without, so that the model does not take partial data for complete. */
    private static List<String> notes(DecodedCall planned, int[] nodes, NodeStates states) {
        Set<String> notes = new LinkedHashSet<>();
        List<PlanNode> plan = planned.tool().plan().nodes();
        for (int index = 0; index < nodes.length; index++) {
            for (PlanEdge edge :
                    nodes[index] < 0 ? List.<PlanEdge>of() : plan.get(index).edges()) {
                boolean degrades = edge.kind() == EdgeKind.OPTIONAL || edge.kind() == EdgeKind.OUTCOME;
                if (degrades && nodes[edge.upstream()] >= 0 && !planned.overrides(edge)) {
                    Reason reason = states.state(nodes[edge.upstream()]).reason();
                    if (reason != null) {
                        notes.add(plan.get(edge.upstream()).tool().name() + ": " + reason);
                    }
                }
            }
        }
        return List.copyOf(notes);
    }
}
