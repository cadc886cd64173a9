package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.Cancellation;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.internal.call.CallReader;
import dev.toolwave.runtime.internal.call.CallReader.ReadCall;
import dev.toolwave.runtime.internal.call.CallReader.RejectedCall;
import dev.toolwave.runtime.internal.call.CallReader.ValidCall;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.call.ToolRegistry;
import dev.toolwave.runtime.internal.exec.Attempt;
import dev.toolwave.runtime.internal.exec.AttemptContext;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.NodeOutcomes;
import dev.toolwave.runtime.internal.exec.Threads;
import dev.toolwave.runtime.internal.exec.ToolReports;
import dev.toolwave.runtime.internal.exec.TurnScope;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.observe.EventQueue;
import dev.toolwave.runtime.profile.RunProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs turns: reads the calls, plans and executes them, and answers every call in order. Thread-safe. */
public final class TurnRunner implements AutoCloseable {

    /** Creates the results of turns, whose constructors are not public. */
    @FunctionalInterface
    public interface ResultMaker {

        /** Creates the result of a turn. */
        TurnResult make(List<ToolResult> results, List<TypedCall<?>> typedCalls, RunProfile profile);

        /** Creates the result of a successful call. */
        default ToolResult written(
                ToolCall call, Outcome<?> outcome, String text, EncodedResult structured, List<ToolContent> parts) {
            return new ToolResult(call, outcome, text, structured.structuredJson(), parts);
        }
    }

    /** The calls of a turn and their plan. */
    private record Prepared(List<ReadCall> calls, MergedPlan plan) {}

    private static final ToolReports NO_REPORTS = new ToolReports(null);
    private static final String TOO_DEEP = "tools run tools more than " + TurnScope.MAX_DEPTH + " levels deep";
    private static final String NO_JSON = "{}";

    /** How long reading and planning may take at least, in nanoseconds, even if the turn has less time. */
    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(20);

    private final Engine engine;
    private final ToolRegistry tools;
    private final CallReader reader;
    private final TurnPlanner planner;
    private final TurnExecutor executor;
    private final AnswerWriter answers;
    private final ResultMaker results;
    private final List<EventQueue> queues;
    /** Runs asynchronous turns. Not the engine's threads: an executor of the application may have only one. */
    private final Executor drivers;

    private final AtomicBoolean closed;

    /** Creates a runner that runs the tools in this process. */
    public TurnRunner(Engine engine, ToolRegistry tools, ResultMaker results) {
        this(engine, tools, results, new LocalTurnExecutor());
    }

    /** Creates a runner of these tools. */
    public TurnRunner(Engine engine, ToolRegistry tools, ResultMaker results, TurnExecutor executor) {
        this.engine = engine;
        this.tools = tools;
        this.reader = new CallReader(tools, engine.settings().lenient());
        this.planner = new TurnPlanner(tools);
        this.executor = executor;
        this.answers = new AnswerWriter(engine.settings().resultLimit(), results, tools);
        this.results = results;
        this.drivers = new Threads();
        this.closed = new AtomicBoolean();
        this.queues = new ArrayList<>();
        for (ToolListener listener : engine.settings().listeners()) {
            EventQueue queue = EventQueue.to(listener);
            if (queue != null) {
                queues.add(queue);
            }
        }
    }

    private TurnRunner(TurnRunner other, ToolRegistry tools) {
        this.engine = other.engine;
        this.tools = tools;
        this.reader = new CallReader(tools, engine.settings().lenient());
        this.planner = other.planner;
        this.executor = other.executor;
        this.answers = new AnswerWriter(engine.settings().resultLimit(), other.results, tools);
        this.results = other.results;
        this.drivers = other.drivers;
        this.closed = other.closed;
        this.queues = other.queues;
    }

    /** Returns a runner of some of the tools, which shares everything else and is closed together with this one. */
    public TurnRunner view(ToolRegistry visible) {
        return new TurnRunner(this, visible);
    }

    public ToolRegistry tools() {
        return tools;
    }

    public CallReader reader() {
        return reader;
    }

    /** Returns the queues to the listeners of all turns. */
    public List<EventQueue> queues() {
        return queues;
    }

    /** Runs the calls of a model on the runtime's threads. */
    public TurnResult run(List<ToolCall> calls, TurnSettings settings) {
        // With context propagation a tool cannot see the difference between the calling thread and another one.
        return run(scope(settings), calls, settings, engine.settings().propagation() != null);
    }

    private TurnResult run(TurnScope scope, List<ToolCall> calls, TurnSettings settings, boolean mayRunInline) {
        Supplier<List<ReadCall>> reading = () -> {
            CallLimits limits = new CallLimits(tools, settings.maxCalls());
            List<ReadCall> read = new ArrayList<>(calls.size());
            for (ToolCall call : calls) {
                ToolResult refused = limits.refuse(call);
                read.add(refused == null ? reader.read(call) : new RejectedCall(refused));
            }
            return read;
        };
        return run(turn(scope, calls, reading, settings, mayRunInline), List.of());
    }

    private TurnResult run(Turn turn, List<TypedCall<?>> typedCalls) {
        return turn.run(executor, results, typedCalls);
    }

    /**
     * Starts a turn on a thread of its own, with the context of the calling thread.
     *
     * @param turn runs the turn and returns its result
     * @return completes with the result; cancelling it cancels the turn
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the action on completion throws nothing
    public CompletableFuture<TurnResult> async(TurnSettings settings, Function<TurnSettings, TurnResult> turn) {
        TurnScope scope = scope(settings).captured();
        Cancellation cancellation = Cancellation.create();
        CompletableFuture<TurnResult> future = new CompletableFuture<>();
        Cancellation outer = settings.cancellation();
        Runnable unlink = outer == null ? () -> {} : outer.onCancel(cancellation::cancel);
        CompletableFuture<TurnResult> unused = future.whenComplete((result, failure) -> {
            unlink.run();
            if (future.isCancelled()) {
                cancellation.cancel();
            }
        });
        TurnSettings ofTurn = settings.withCancellation(cancellation);
        Attempt parent = scope.parent();
        TurnSettings inside = parent == null ? ofTurn : ofTurn.withParent(new AttemptContext(parent, NO_REPORTS));
        drivers.execute(() -> {
            try {
                scope.runHere(() -> future.complete(turn.apply(inside)));
            } catch (Throwable e) {
                future.completeExceptionally(e);
            }
        });
        return future;
    }

    /** Runs calls made in Java on the runtime's threads. */
    public TurnResult runTyped(List<TypedCall<?>> calls, TurnSettings settings) {
        List<ReadCall> read = new ArrayList<>(calls.size());
        List<ToolCall> asCalls = new ArrayList<>(calls.size());
        CallLimits limits = new CallLimits(tools, settings.maxCalls());
        for (TypedCall<?> call : calls) {
            ReadCall one = prepareTyped(typed(call, "call_" + (read.size() + 1)), limits);
            read.add(one);
            asCalls.add(one.call());
        }
        boolean mayRunInline = engine.settings().propagation() != null;
        return run(turn(scope(settings), asCalls, () -> read, settings, mayRunInline), calls);
    }

    /** Runs one call of a model, on the calling thread if it is one tool without a time limit. */
    public ToolResult call(String name, String json, TurnSettings settings) {
        ToolCall call = new ToolCall("call_1", name, json);
        TurnScope scope = scope(settings);
        if (scope.deadline() == Engine.NEVER && isUnobserved(settings)) {
            ReadCall read = reader.read(call);
            InlineCall inline = read instanceof ValidCall valid ? inline(scope, valid.decoded(), true) : null;
            if (inline != null) {
                return answers.of(call, ((ValidCall) read).decoded(), inline);
            }
            return run(turn(scope, List.of(call), () -> List.of(read), settings, false), List.of())
                    .results()
                    .get(0);
        }
        return run(scope, List.of(call), settings, true).results().get(0);
    }

    /** Runs one call made in Java, on the calling thread if it is one tool without a time limit. */
    public Outcome<?> callTyped(TypedCall<?> typedCall, TurnSettings settings) {
        TurnScope scope = scope(settings);
        ReadCall call = typed(typedCall, "call_1");
        if (!isUnobserved(settings)) {
            ReadCall prepared = prepareTyped(call, new CallLimits(tools, settings.maxCalls()));
            Turn turn = turn(scope, List.of(prepared.call()), () -> List.of(prepared), settings, true);
            return run(turn, List.of(typedCall)).results().get(0).outcome();
        }
        InlineCall inline = call instanceof ValidCall valid ? inline(scope, valid.decoded(), false) : null;
        return inline != null
                ? inline.outcome()
                : turn(scope, List.of(call.call()), () -> List.of(call), settings, false)
                        .runForOutcome(executor);
    }

    /** Returns whether a turn runs in this process and has no listener, cancellation or limit on calls. */
    private boolean isUnobserved(TurnSettings settings) {
        return queues.isEmpty()
                && executor.isLocal()
                && settings.listeners().isEmpty()
                && settings.cancellation() == null
                && settings.maxCalls() > 0;
    }

    private static @Nullable InlineCall inline(TurnScope scope, DecodedCall call, boolean writesAnswer) {
        return InlineCall.isPossible(scope, call)
                ? InlineCall.run(scope, call, NO_REPORTS, null, false, writesAnswer)
                : null;
    }

    private ReadCall prepareTyped(ReadCall call, CallLimits limits) {
        ToolResult refused = limits.refuse(call.call());
        if (refused != null) {
            return new RejectedCall(refused);
        }
        return call instanceof ValidCall valid ? executor.prepareTyped(valid) : call;
    }

    private ReadCall typed(TypedCall<?> call, String id) {
        return reader.read(call, new ToolCall(id, call.toolName(), NO_JSON));
    }

    /** Rejects new turns and waits a moment until the listeners have received the events of earlier ones. */
    @Override
    public void close() {
        closed.set(true);
        queues.forEach(EventQueue::close);
    }

    private Turn turn(
            TurnScope scope,
            List<ToolCall> calls,
            Supplier<List<ReadCall>> reading,
            TurnSettings settings,
            boolean mayRunInline) {
        long origin = engine.now();
        Prepared prepared;
        if (scope.isTooDeep()) {
            prepared = rejected(calls, Reason.FAILED, TOO_DEEP);
        } else if (scope.deadline() == Engine.NEVER) {
            prepared = prepare(reading);
        } else {
            prepared = prepareInTime(scope, calls, reading);
        }
        boolean runsInline = mayRunInline && settings.cancellation() == null;
        return new Turn(scope, origin, prepared.calls(), prepared.plan(), answers, queues, settings, runsInline);
    }

    private Prepared prepare(Supplier<List<ReadCall>> reading) {
        List<ReadCall> read = reading.get();
        List<DecodedCall> decoded =
                Turn.validCalls(read).stream().map(ValidCall::decoded).toList();
        return new Prepared(read, planner.plan(decoded));
    }

    /**
     * Reads and plans the calls on a thread of the runtime, because the constructors of arguments are code of the application and
     * may take longer than the turn has time.
     */
    private Prepared prepareInTime(TurnScope scope, List<ToolCall> calls, Supplier<List<ReadCall>> reading) {
        FutureTask<Prepared> task = new FutureTask<>(() -> prepare(reading));
        TurnScope captured = scope.captured();
        try {
            engine.execute(() -> captured.runHere(task));
        } catch (Throwable e) {
            return prepare(reading); // no thread can be started
        }
        try {
            return task.get(Math.max(scope.deadline() - engine.now(), GRACE), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return rejected(calls, Reason.TIMED_OUT, NodeOutcomes.OUT_OF_TIME);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return rejected(calls, Reason.CANCELLED, NodeOutcomes.CANCELLED);
        } catch (ExecutionException e) {
            throw new IllegalStateException("calls could not be planned", e);
        }
    }

    private Prepared rejected(List<ToolCall> calls, Reason reason, String message) {
        List<ReadCall> rejected = new ArrayList<>(calls.size());
        for (ToolCall call : calls) {
            rejected.add(CallReader.rejected(call, reason, message));
        }
        return new Prepared(rejected, planner.plan(List.of()));
    }

    /**
     * Returns the scope of a new turn.
     *
     * @throws IllegalStateException if the runtime is closed and the turn does not run inside one of its tools
     */
    public TurnScope scope(TurnSettings settings) {
        Attempt parent = settings.parent() instanceof AttemptContext inside ? inside.attempt() : Attempt.current();
        Attempt inside = parent != null && parent.scope().engine() == engine ? parent : null;
        if (closed.get() && inside == null) {
            throw new IllegalStateException("this runtime is closed");
        }
        Duration timeout = settings.timeout() == null ? engine.settings().turnTimeout() : settings.timeout();
        long limit = Engine.limit(timeout);
        long deadline = limit == Engine.NEVER ? Engine.NEVER : engine.now() + limit;
        if (inside != null) {
            deadline = Math.min(deadline, inside.deadline());
        }
        boolean isNumbered = !queues.isEmpty() || !settings.listeners().isEmpty();
        long turn = isNumbered ? engine.nextTurn() : 0;
        return new TurnScope(engine, turn, settings.attributes(), deadline, parent, null, null);
    }
}
