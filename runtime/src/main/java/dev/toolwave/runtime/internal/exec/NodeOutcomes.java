package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.UpstreamFailure;
import dev.toolwave.runtime.internal.exec.NodeExecutor.NodeResult;
import dev.toolwave.runtime.internal.exec.NodeExecutor.Selection;
import dev.toolwave.runtime.internal.machine.Durations;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.machine.NodeState;
import dev.toolwave.runtime.internal.machine.PlanMachine;
import dev.toolwave.runtime.internal.machine.SkipRoots;
import dev.toolwave.runtime.spi.EdgeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The outcomes of a run's nodes. Guarded by the run's lock until the run is complete. */
public final class NodeOutcomes implements EdgeOutcomes {

    /** The message for a cancelled tool if the application gives no reason. */
    public static final String CANCELLED = "The tool was cancelled.";

    /** The message for a tool that did not end before the turn's deadline. */
    public static final String OUT_OF_TIME = "The turn ran out of time.";

    private final Graph graph;
    private final PlanMachine machine;
    private final IntFunction<String> names;
    private final @Nullable NodeResult[] results;
    private final @Nullable NotOk<?>[] failures;
    private final @Nullable Outcome<?>[] selections;
    private String cancelled = CANCELLED;

    /**
     * Creates the outcomes of a run.
     *
     * @param names returns the name of a node's tool
     */
    public NodeOutcomes(Graph graph, PlanMachine machine, IntFunction<String> names) {
        this.graph = graph;
        this.machine = machine;
        this.names = names;
        this.results = new NodeResult[graph.size()];
        this.failures = new NotOk<?>[graph.size()];
        this.selections = new Outcome<?>[graph.edges()];
    }

    /** Records the result of a node. To be called before the machine learns of it. */
    public void returned(int node, NodeResult result) {
        results[node] = result;
        for (Selection selection : result.selections()) {
            selections[selection.edge()] = selection.outcome();
        }
    }

    /** Records the failure of an attempt. To be called before the machine learns of it. */
    public void failed(int node, NotOk<?> failure) {
        failures[node] = failure;
    }

    void exceeded(int node, long limit) {
        String message = "The tool took longer than " + Durations.text(limit) + ".";
        failed(node, new NotOk<>(Reason.TIMED_OUT, names.apply(node), message, null));
    }

    void busy(int node, long limit) {
        String message = "The tool was busy for more than " + Durations.text(limit) + ", so the call did not start.";
        failed(node, new NotOk<>(Reason.TIMED_OUT, names.apply(node), message, null));
    }

    /** Sets the message for cancelled tools. */
    void cancelled(String message) {
        cancelled = message;
    }

    /** Returns whether an edge from a successful node carries the value that its kind needs. */
    public boolean delivers(int edge) {
        Outcome<?> selected = selections[edge];
        if (graph.kind(edge) == EdgeKind.NULLABLE) {
            return selected == null || selected.isOk();
        }
        return selected == null
                ? valueOf(graph.from(edge)) != null
                : selected instanceof Ok<?> ok && ok.value() != null;
    }

    @Override
    public @Nullable Object value(int edge) {
        Outcome<?> selected = selections[edge];
        if (selected != null) {
            return selected instanceof Ok<?> ok ? ok.value() : null;
        }
        int upstream = graph.from(edge);
        return machine.state(upstream) == NodeState.OK ? valueOf(upstream) : null;
    }

    @Override
    public Outcome<?> ofEdge(int edge) {
        Outcome<?> selected = selections[edge];
        int upstream = graph.from(edge);
        return orNoValue(selected == null ? of(upstream) : selected, names.apply(upstream));
    }

    /** Returns the outcome of a node that has ended. */
    public Outcome<?> of(int node) {
        NodeState state = machine.state(node);
        return state == NodeState.OK ? new Ok<@Nullable Object>(valueOf(node)) : notOk(node, state);
    }

    /** Returns the result of a successful node; null if the node has no value. */
    public @Nullable NodeResult resultOf(int node) {
        return machine.state(node) == NodeState.OK ? results[node] : null;
    }

    private @Nullable Object valueOf(int node) {
        NodeResult result = results[node];
        return result == null ? null : result.value();
    }

    private NotOk<?> notOk(int node, NodeState state) {
        Reason reason = state.reason();
        if (reason == null) {
            throw new IllegalStateException("node " + node + " is still " + state);
        }
        NotOk<?> failure = failures[node];
        if (failure != null && failure.reason() == reason) {
            return failure;
        }
        return switch (reason) {
            case SKIPPED -> skipped(node);
            case TIMED_OUT -> new NotOk<>(reason, names.apply(node), OUT_OF_TIME, null);
            default -> new NotOk<>(reason, names.apply(node), cancelled, null);
        };
    }

    private NotOk<?> skipped(int node) {
        List<NotOk<?>> roots = new ArrayList<>();
        for (int edge : SkipRoots.edgesOf(node, graph, machine)) {
            roots.add((NotOk<?>) ofEdge(edge));
        }
        String message = message(roots, UnaryOperator.identity());
        return new NotOk<>(Reason.SKIPPED, names.apply(node), message, new UpstreamFailure(roots));
    }

    /**
     * Returns the message of a node that these failures led to.
     *
     * @param shown returns the name of a tool as the model may read it
     */
    public static String message(List<NotOk<?>> roots, UnaryOperator<String> shown) {
        return roots.size() == 1
                ? roots.get(0).message()
                : roots.stream()
                        .map(root -> shown.apply(root.toolName()) + ": " + root.message())
                        .collect(Collectors.joining(" "));
    }

    /** Returns an outcome as a dependent sees it: null is not a value. */
    public static Outcome<?> orNoValue(Outcome<?> outcome, String tool) {
        return outcome instanceof Ok<?> ok && ok.value() == null
                ? new NotOk<>(Reason.NO_VALUE, tool, "The tool returned no value.", null)
                : outcome;
    }
}
