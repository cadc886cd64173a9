package dev.toolwave.runtime.internal.remote;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.internal.call.CallReader.ReadCall;
import dev.toolwave.runtime.internal.call.CallReader.RejectedCall;
import dev.toolwave.runtime.internal.call.CallReader.ValidCall;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.call.RegisteredTool;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.exec.TurnScope;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.internal.json.NodeRequest;
import dev.toolwave.runtime.internal.turn.TurnRunner;
import dev.toolwave.runtime.internal.turn.TurnSettings;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs single nodes for plans of other processes. A request may contain anything; mistakes become the outcome. Thread-safe. */
public final class NodeTaskHandler {

    /** A request that cannot be run. */
    private static final class RejectedRequest extends Exception {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // outcomes are never serialized
        private final NotOk<EncodedResult> outcome;

        RejectedRequest(Reason reason, String tool, String message) {
            super(message, null, false, false);
            this.outcome = new NotOk<>(reason, tool, message, null);
        }
    }

    private final TurnRunner runner;

    public NodeTaskHandler(TurnRunner runner) {
        this.runner = runner;
    }

    /** Runs a node and returns its outcome as JSON. */
    public String run(String json, TurnSettings settings) {
        TurnScope scope = runner.scope(settings).numbered();
        try {
            return run(NodeRequest.read(json), scope).toJson();
        } catch (JsonException e) {
            String message = "The request cannot be read: " + e.getMessage() + ".";
            return new NodeAnswer(new NotOk<>(Reason.INVALID_ARGUMENTS, "", message, null)).toJson();
        } catch (RejectedRequest e) {
            return new NodeAnswer(e.outcome).toJson();
        }
    }

    private NodeAnswer run(NodeRequest request, TurnScope scope) throws RejectedRequest {
        DecodedCall call = call(request);
        List<PlanNode> nodes = call.tool().plan().nodes();
        if (request.node() < 0 || request.node() >= nodes.size()) {
            throw new RejectedRequest(
                    Reason.INVALID_ARGUMENTS, call.tool().name(), "The plan has no node " + request.node() + ".");
        }
        List<@Nullable Outcome<?>> upstreams = upstreams(call, nodes.get(request.node()), request);
        return new SingleNodeExecution(scope, call, request.node(), request.key(), upstreams, runner.queues()).run();
    }

    private DecodedCall call(NodeRequest request) throws RejectedRequest {
        ReadCall read = runner.reader().read(new ToolCall(request.key(), request.tool(), request.arguments()));
        RegisteredTool tool = runner.tools().find(request.tool());
        if (tool != null && !tool.version().equals(request.version())) {
            throw new RejectedRequest(Reason.FAILED, tool.name(), "This process has a different version of the tool.");
        }
        if (read instanceof ValidCall valid) {
            return valid.decoded();
        }
        NotOk<?> rejected = (NotOk<?>) ((RejectedCall) read).answer().outcome();
        throw new RejectedRequest(rejected.reason(), request.tool(), rejected.message());
    }

    /** Reads the outcomes of the upstreams by edge; null for edges without data. */
    private static List<@Nullable Outcome<?>> upstreams(DecodedCall call, PlanNode node, NodeRequest request)
            throws RejectedRequest {
        String name = node.tool().name();
        if (request.upstreams().size() != node.edges().size()) {
            throw new RejectedRequest(
                    Reason.INVALID_ARGUMENTS, name, "The request does not have an outcome for every edge.");
        }
        List<@Nullable Outcome<?>> outcomes = new ArrayList<>();
        for (int i = 0; i < node.edges().size(); i++) {
            PlanEdge edge = node.edges().get(i);
            ToolPolicy upstream =
                    call.tool().plan().nodes().get(edge.upstream()).tool();
            Outcome<EncodedResult> sent = request.upstreams().get(i);
            if (edge.kind() == EdgeKind.ORDER || edge.kind() == EdgeKind.AFTER || call.overrides(edge)) {
                outcomes.add(null);
            } else if (sent == null) {
                throw new RejectedRequest(
                        Reason.INVALID_ARGUMENTS, name, "The request lacks the outcome of edge " + i + ".");
            } else {
                outcomes.add(upstream(call.tool(), request.node(), i, upstream, sent));
            }
        }
        return outcomes;
    }

    private static Outcome<?> upstream(
            RegisteredTool tool, int node, int edge, ToolPolicy upstream, Outcome<EncodedResult> sent)
            throws RejectedRequest {
        if (!(sent instanceof Ok<EncodedResult> ok)) {
            return sent;
        }
        Outcome<@Nullable Object> read = RemoteResults.read(tool.toolset(), upstream, ok.value());
        if (read instanceof NotOk<@Nullable Object> unread) {
            throw new RejectedRequest(Reason.INVALID_ARGUMENTS, tool.name(), unread.message());
        }
        Object value = ((Ok<@Nullable Object>) read).value();
        boolean selects =
                !tool.plan().nodes().get(node).edges().get(edge).select().isEmpty();
        Outcome<?> selected = value != null && selects ? tool.select(node, edge, value) : read;
        return NodeOutcomes.orNoValue(selected, upstream.name());
    }
}
