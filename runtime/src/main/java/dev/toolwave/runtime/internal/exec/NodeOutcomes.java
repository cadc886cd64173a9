package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.UpstreamFailure;
import dev.toolwave.runtime.internal.exec.NodeExecutor.Selection;
import dev.toolwave.runtime.internal.machine.Durations;
import dev.toolwave.runtime.internal.machine.Graph;
import dev.toolwave.runtime.internal.machine.NodeState;
import dev.toolwave.runtime.internal.machine.PlanMachine;
import dev.toolwave.runtime.internal.machine.SkipRoots;
import dev.toolwave.runtime.internal.remote.RemoteNodeException;
import dev.toolwave.runtime.spi.EdgeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the nodes of a run gave, and how it is told. Guarded by the run's lock, or read once the run is complete. */
public final class NodeOutcomes implements EdgeOutcomes {

    /** What is said of a tool that was cancelled. */
    public static final String CANCELLED_TEXT = "The tool was cancelled.";

    private final Graph graph;
    private final PlanMachine machine;
    private final NodeNames names;
    private final @Nullable Object[] values;
    private final @Nullable Throwable[] failures;
    private final long[] limits;
    private final @Nullable Outcome<?>[] selections;

    public NodeOutcomes(Graph graph, PlanMachine machine, NodeNames names) {
        this.graph = graph;
        this.machine = machine;
        this.names = names;
        this.values = new Object[graph.size()];
        this.failures = new Throwable[graph.size()];
        this.limits = new long[graph.size()];
        this.selections = new Outcome<?>[graph.edges()];
    }

    /** Keeps what a node has returned, and what its dependents have picked from it. */
    public void returned(int node, @Nullable Object value, List<Selection> picked) {
        values[node] = value;
        for (Selection selection : picked) {
            selections[selection.edge()] = selection.outcome();
        }
    }

    /** Keeps what a node has thrown. */
    public void threw(int node, Throwable failure) {
        failures[node] = failure;
        limits[node] = 0;
    }

    /** Keeps that a node took longer than it might. */
    public void exceeded(int node, long limit) {
        failures[node] = null;
        limits[node] = limit;
    }

    /** Returns whether an edge from a node that has returned carries what its kind asks for. */
    public boolean delivers(int edge) {
        Outcome<?> picked = selections[edge];
        if (graph.kind(edge) == EdgeKind.NULLABLE) {
            return picked == null || picked.isOk();
        }
        return picked == null ? values[graph.from(edge)] != null : picked instanceof Ok<?> ok && ok.value() != null;
    }

    @Override
    public @Nullable Object value(int edge) {
        Outcome<?> picked = selections[edge];
        if (picked != null) {
            return picked instanceof Ok<?> ok ? ok.value() : null;
        }
        return machine.state(graph.from(edge)) == NodeState.OK ? values[graph.from(edge)] : null;
    }

    @Override
    public Outcome<?> ofEdge(int edge) {
        Outcome<?> picked = selections[edge];
        return orNoValue(picked == null ? of(graph.from(edge)) : picked, names.name(graph.from(edge)));
    }

    /** Returns the outcome of a node. */
    public Outcome<?> of(int node) {
        NodeState state = machine.state(node);
        return state == NodeState.OK ? new Ok<@Nullable Object>(values[node]) : notOk(node, state);
    }

    private NotOk<?> notOk(int node, NodeState state) {
        Reason reason = state.reason();
        if (reason == null) {
            throw new IllegalStateException("node " + node + " is still " + state);
        }
        String name = names.name(node);
        Throwable failure = failures[node];
        if (failure instanceof RemoteNodeException answered) {
            return answered.outcome();
        }
        return switch (reason) {
            case FAILED -> new NotOk<>(reason, name, failureText(failure), failure);
            case TIMED_OUT ->
                new NotOk<>(
                        reason,
                        name,
                        limits[node] > 0
                                ? "The tool took longer than " + Durations.text(limits[node]) + "."
                                : "The turn ran out of time.",
                        null);
            case SKIPPED -> skipped(node, name);
            default -> new NotOk<>(reason, name, CANCELLED_TEXT, null);
        };
    }

    private NotOk<?> skipped(int node, String name) {
        List<NotOk<?>> roots = new ArrayList<>();
        for (int root : SkipRoots.of(node, graph, machine)) {
            NodeState state = machine.state(root);
            roots.add(state == NodeState.OK ? noValue(names.name(root)) : notOk(root, state));
        }
        String message = roots.size() == 1
                ? roots.get(0).message()
                : roots.stream()
                        .map(root -> root.toolName() + ": " + root.message())
                        .collect(Collectors.joining(" "));
        return new NotOk<>(Reason.SKIPPED, name, message, new UpstreamFailure(roots));
    }

    /** Returns an outcome as a dependent takes it: a value that is null is none. */
    public static Outcome<?> orNoValue(Outcome<?> outcome, String tool) {
        return outcome instanceof Ok<?> ok && ok.value() == null ? noValue(tool) : outcome;
    }

    private static NotOk<?> noValue(String tool) {
        return new NotOk<>(Reason.NO_VALUE, tool, "The tool gave no value.", null);
    }

    /** Returns a failure that no exception stands for. */
    public static <T> NotOk<T> failed(String tool, String message) {
        return new NotOk<>(Reason.FAILED, tool, message, null);
    }

    /** Returns what the model may read of a failure: the text of an exception only where it was written for the model. */
    public static String failureText(@Nullable Throwable failure) {
        if (failure instanceof ToolException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure == null) {
            return "The tool failed.";
        }
        return "The tool failed: " + simpleName(failure) + ".";
    }

    /** Returns the name of an exception's class, which is all of it that a model may read. */
    public static String simpleName(Throwable failure) {
        String name = failure.getClass().getName();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    /** Returns the failure where it says that the JVM itself is in trouble, else null. */
    public static @Nullable VirtualMachineError fatal(Throwable failure) {
        return failure instanceof VirtualMachineError error && !(error instanceof StackOverflowError) ? error : null;
    }
}
