package dev.toolwave.runtime.internal.remote;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.internal.call.CallReader;
import dev.toolwave.runtime.internal.call.CallReader.ReadCall;
import dev.toolwave.runtime.internal.call.CallReader.ValidCall;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.call.RegisteredTool;
import dev.toolwave.runtime.internal.call.ToolRegistry;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.exec.TurnScope;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.internal.json.NodeRequest;
import dev.toolwave.runtime.internal.json.ResultException;
import dev.toolwave.runtime.internal.json.write.ResultEncoder;
import dev.toolwave.runtime.internal.machine.ToolKey;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs single nodes for plans that run in other processes. A request may hold anything; what is wrong with it becomes the outcome.
 * Thread-safe.
 */
public final class NodeTaskHandler {

    private final ToolRegistry tools;
    private final CallReader reader;

    public NodeTaskHandler(ToolRegistry tools, CallReader reader) {
        this.tools = tools;
        this.reader = reader;
    }

    /** A request that says nothing that could be run. */
    private static final class Refusal extends Exception {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // outcomes of tools are not serialised
        private final NotOk<EncodedResult> outcome;

        Refusal(Reason reason, String tool, String message) {
            super(message, null, false, false);
            this.outcome = new NotOk<>(reason, tool, message, null);
        }
    }

    /**
     * Runs a node.
     *
     * @param scope the turn of this one node
     * @return its outcome as JSON
     */
    public String run(String json, TurnScope scope) {
        try {
            return run(NodeRequest.read(json), scope).toJson();
        } catch (JsonException e) {
            return new NodeAnswer(new NotOk<>(
                            Reason.INVALID_ARGUMENTS, "", "The request cannot be read: " + e.getMessage() + ".", null))
                    .toJson();
        } catch (Refusal e) {
            return new NodeAnswer(e.outcome).toJson();
        }
    }

    private NodeAnswer run(NodeRequest request, TurnScope scope) throws Refusal {
        DecodedCall call = call(request);
        RegisteredTool tool = call.tool();
        if (request.node() < 0 || request.node() >= tool.plan().nodes().size()) {
            throw new Refusal(Reason.INVALID_ARGUMENTS, tool.name(), "The plan has no such node.");
        }
        PlanNode node = tool.plan().nodes().get(request.node());
        SingleNodeExecution only =
                new SingleNodeExecution(scope, call, request.node(), request.key(), received(call, node, request));
        Outcome<?> outcome = only.run();
        ToolPolicy policy = node.tool();
        if (outcome instanceof NotOk<?> notOk) {
            return new NodeAnswer(
                    new NotOk<>(notOk.reason(), notOk.toolName(), notOk.message(), notOk.cause()),
                    isRetryable(policy, notOk));
        }
        try {
            return new NodeAnswer(new Ok<>(encode(tool, request.node(), ((Ok<?>) outcome).value())));
        } catch (ResultException e) {
            return new NodeAnswer(NodeOutcomes.failed(policy.name(), String.valueOf(e.getMessage())));
        }
    }

    private DecodedCall call(NodeRequest request) throws Refusal {
        ToolCall call = new ToolCall(request.key(), request.tool(), request.arguments());
        ReadCall read = reader.read(call);
        RegisteredTool tool = tools.find(request.tool());
        if (tool != null && !tool.version().equals(request.version())) {
            throw new Refusal(Reason.FAILED, tool.name(), "This process has another version of the tool.");
        }
        if (read instanceof ValidCall sound) {
            return sound.planned();
        }
        NotOk<?> refused = (NotOk<?>) ((CallReader.RejectedCall) read).answer().outcome();
        throw new Refusal(refused.reason(), request.tool(), refused.message());
    }

    /** Returns what the upstreams gave, edge by edge. */
    private static ReceivedOutcomes received(DecodedCall call, PlanNode node, NodeRequest request) throws Refusal {
        RegisteredTool tool = call.tool();
        if (request.upstreams().size() != node.edges().size()) {
            throw new Refusal(Reason.INVALID_ARGUMENTS, node.tool().name(), "The request has not every upstream.");
        }
        List<@Nullable Outcome<?>> outcomes = new ArrayList<>();
        for (int i = 0; i < node.edges().size(); i++) {
            PlanEdge edge = node.edges().get(i);
            ToolPolicy upstream = tool.plan().nodes().get(edge.upstream()).tool();
            Outcome<EncodedResult> sent = request.upstreams().get(i);
            boolean isTaken = edge.kind() != EdgeKind.ORDER && edge.kind() != EdgeKind.AFTER && !call.overrides(edge);
            if (!isTaken) {
                outcomes.add(null);
            } else if (sent == null) {
                throw new Refusal(
                        Reason.INVALID_ARGUMENTS, node.tool().name(), "The request lacks " + upstream.name() + ".");
            } else {
                outcomes.add(received(tool, request.node(), i, upstream, sent));
            }
        }
        return new ReceivedOutcomes(outcomes);
    }

    private static Outcome<?> received(
            RegisteredTool tool, int node, int edge, ToolPolicy upstream, Outcome<EncodedResult> sent) throws Refusal {
        if (!(sent instanceof Ok<EncodedResult> ok)) {
            return sent;
        }
        Outcome<@Nullable Object> read = RemoteResults.read(tool.toolset(), upstream, ok.value());
        if (read instanceof NotOk<@Nullable Object> unread) {
            throw new Refusal(Reason.INVALID_ARGUMENTS, tool.name(), unread.message());
        }
        Object value = ((Ok<@Nullable Object>) read).value();
        boolean selects =
                !tool.plan().nodes().get(node).edges().get(edge).select().isEmpty();
        Outcome<?> taken = value != null && selects ? tool.select(node, edge, value) : read;
        return NodeOutcomes.orNoValue(taken, upstream.name());
    }

    private static EncodedResult encode(RegisteredTool tool, int node, @Nullable Object value) throws ResultException {
        Toolset toolset = tool.toolset();
        ToolPolicy policy = tool.plan().nodes().get(node).tool();
        int upstream = RemoteResults.indexOf(toolset, policy);
        if (upstream >= 0) {
            return ResultEncoder.encodeUpstream(toolset, upstream, value, NodeAnswer.MAX_LENGTH);
        }
        for (int index = 0; index < toolset.definitions().size(); index++) {
            ToolPolicy requested = toolset.plan(index).requested().tool();
            if (ToolKey.of(requested).equals(ToolKey.of(policy))) {
                return ResultEncoder.encode(toolset, index, value, NodeAnswer.MAX_LENGTH);
            }
        }
        // A tool whose value nobody takes: the sender has made sure of that.
        return EncodedResult.done();
    }

    private static boolean isRetryable(ToolPolicy tool, NotOk<?> notOk) {
        return switch (notOk.reason()) {
            case FAILED -> notOk.cause() != null && tool.retry().retries(notOk.cause());
            case TIMED_OUT -> tool.retry().retries(new TimeoutException());
            default -> false;
        };
    }
}
