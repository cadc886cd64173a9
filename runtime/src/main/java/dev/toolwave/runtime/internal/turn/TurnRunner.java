package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.Cancellation;
import dev.toolwave.runtime.ContextPropagation;
import dev.toolwave.runtime.ContextPropagation.Scope;
import dev.toolwave.runtime.ContextPropagation.Snapshot;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.internal.call.CallReader;
import dev.toolwave.runtime.internal.call.CallReader.ReadCall;
import dev.toolwave.runtime.internal.call.CallReader.ValidCall;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.call.ToolRegistry;
import dev.toolwave.runtime.internal.exec.Attempt;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.EngineSettings;
import dev.toolwave.runtime.internal.exec.TurnScope;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.observe.EventQueue;
import dev.toolwave.runtime.internal.observe.InlineCallEvents;
import dev.toolwave.runtime.internal.remote.NodeTaskHandler;
import dev.toolwave.runtime.internal.remote.RemoteCall;
import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.profile.RunProfile.Step;
import dev.toolwave.runtime.remote.PlanRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs turns from calls to answers: reads the calls, plans what they want together, runs it, and writes one answer for each, in
 * their order, whatever happens. Thread-safe.
 */
public final class TurnRunner implements AutoCloseable {

    /** Makes the result of a turn, which only the package of the public types can. */
    @FunctionalInterface
    public interface ResultMaker {

        /** Returns the result of a turn. */
        TurnResult make(List<ToolResult> results, List<TypedCall<?>> typedCalls, RunProfile profile);

        /** Returns the result of a call that gave a value, where need be with its structured JSON left for later. */
        default ToolResult written(
                ToolCall call, Outcome<?> outcome, String text, EncodedResult structured, List<ToolContent> parts) {
            return new ToolResult(call, outcome, text, structured.structuredJson(), parts);
        }
    }

    private static final String NO_JSON = "{}";

    private final Engine engine;
    private final ToolRegistry tools;
    private final CallReader reader;
    private final AnswerWriter answers;
    private final ResultMaker results;
    private final @Nullable PlanRunner planRunner;
    private final NodeTaskHandler host;
    private volatile boolean closed;

    /**
     * Makes the runner of these tools.
     *
     * @param planRunner who runs the plans of turns; null: this runtime
     */
    public TurnRunner(
            EngineSettings settings, ToolRegistry tools, ResultMaker results, @Nullable PlanRunner planRunner) {
        this(Engine.of(settings), tools, results, planRunner);
    }

    public TurnRunner(Engine engine, ToolRegistry tools, ResultMaker results) {
        this(engine, tools, results, null);
    }

    private TurnRunner(Engine engine, ToolRegistry tools, ResultMaker results, @Nullable PlanRunner planRunner) {
        this.engine = engine;
        this.tools = tools;
        this.reader = new CallReader(tools, engine.settings().arguments());
        this.answers = new AnswerWriter(engine.settings().resultLimit(), results);
        this.results = results;
        this.planRunner = planRunner;
        this.host = new NodeTaskHandler(tools, reader);
    }

    /** Runs the calls of a model. */
    public TurnResult run(List<ToolCall> calls, TurnSettings options) {
        List<ReadCall> read = new ArrayList<>(calls.size());
        for (ToolCall call : calls) {
            read.add(
                    read.size() < options.maxCalls()
                            ? reader.read(call)
                            : new CallReader.RejectedCall(ToolResult.refused(call, tooMany(options.maxCalls()))));
        }
        return run(read, List.of(), options);
    }

    /**
     * Starts a turn on a thread of its own, with the context of the calling thread.
     *
     * @param turn runs the turn and returns its result
     * @return completes with the result; cancelling it cancels the turn
     */
    public CompletableFuture<TurnResult> async(TurnSettings options, Function<TurnSettings, TurnResult> turn) {
        requireOpen();
        ContextPropagation propagation = engine.settings().propagation();
        Snapshot snapshot = propagation == null ? null : propagation.capture();
        Cancellation cancellation = Cancellation.create();
        CompletableFuture<TurnResult> future = new CompletableFuture<>();
        Cancellation outer = options.cancellation();
        Runnable unlink = outer == null ? () -> {} : outer.onCancel(cancellation::cancel);
        future.whenComplete((result, failure) -> {
            unlink.run();
            if (future.isCancelled()) {
                cancellation.cancel();
            }
        });
        TurnSettings settings = options.withCancellation(cancellation);
        engine.execute(() -> {
            Scope scope = snapshot == null ? () -> {} : snapshot.restore();
            try {
                future.complete(turn.apply(settings));
            } catch (Throwable e) {
                future.completeExceptionally(e);
            } finally {
                scope.close();
            }
        });
        return future;
    }

    /** Runs calls made in Java. */
    public TurnResult runTyped(List<TypedCall<?>> calls, TurnSettings options) {
        List<ReadCall> read = new ArrayList<>(calls.size());
        for (TypedCall<?> call : calls) {
            read.add(typed(call, "call_" + (read.size() + 1)));
        }
        return run(read, calls, options);
    }

    /** Runs one call of a model. */
    public ToolResult call(String name, String json, TurnSettings options) {
        ReadCall call = reader.read(new ToolCall("call_1", name, json));
        TurnScope scope = scope(options);
        ToolResult straight = call instanceof ValidCall sound && planRunner == null ? callStraight(scope, sound) : null;
        if (straight != null) {
            return straight;
        }
        return new Turn(scope, List.of(call), answers, planRunner)
                .run(results, List.of())
                .results()
                .get(0);
    }

    /** Runs a call on the calling thread; null where it is not one for that. */
    private @Nullable ToolResult callStraight(TurnScope scope, ValidCall sound) {
        InlineCallEvents events = straightEvents(scope, sound);
        InlineCall run = InlineCall.of(scope, sound.planned(), events != null && events.isTimeWanted(), events);
        Outcome<?> outcome = run == null ? null : run.run();
        if (run == null || outcome == null) {
            return null;
        }
        ToolResult answer = answers.of(sound.call(), sound.planned(), outcome);
        if (events != null) {
            events.finished(outcome, run.time(), () -> {
                List<Step> steps = List.of(run.step(answer.callId(), outcome, run.start()));
                Duration wall = Duration.ofNanos(run.time());
                RunProfile profile =
                        RunProfile.of(steps, wall, engine.settings().scheduling(), 0);
                return results.make(List.of(answer), List.of(), profile);
            });
        }
        throwIf(run.fatal());
        return answer;
    }

    private @Nullable InlineCallEvents straightEvents(TurnScope scope, ValidCall sound) {
        EventQueue queue = engine.events();
        return queue == null
                ? null
                : new InlineCallEvents(
                        queue,
                        scope.turn(),
                        List.of(sound.call()),
                        sound.call().id(),
                        sound.planned().tool().name());
    }

    private static void throwIf(@Nullable VirtualMachineError fatal) {
        if (fatal != null) {
            throw fatal;
        }
    }

    /** Runs one node of a plan that runs elsewhere. */
    public String runNode(String json, TurnSettings options) {
        return host.run(json, scope(options).numbered());
    }

    /** Runs one call made in Java, and writes nothing as JSON if it can. */
    public Outcome<?> runTyped(TypedCall<?> typedCall, TurnSettings options) {
        TurnScope scope = scope(options);
        if (engine.events() != null || planRunner != null) {
            return new Turn(scope, List.of(typed(typedCall, "call_1")), answers, planRunner)
                    .run(results, List.of(typedCall))
                    .results()
                    .get(0)
                    .outcome();
        }
        ValidCall sound = typedHere(typedCall, "call_1");
        Outcome<?> outcome = runStraight(scope, sound.planned());
        return outcome != null ? outcome : new Turn(scope, List.of(sound), answers, null).runForOutcome();
    }

    /** Runs a call on the calling thread, without a profile; null where it is not one for that. */
    private static @Nullable Outcome<?> runStraight(TurnScope scope, DecodedCall call) {
        InlineCall run = InlineCall.of(scope, call, false, null);
        Outcome<?> outcome = run == null ? null : run.run();
        throwIf(run == null ? null : run.fatal());
        return outcome;
    }

    /** Takes no more turns, and lets the listener hear of those that have been. */
    @Override
    public void close() {
        closed = true;
        engine.close();
    }

    private ReadCall typed(TypedCall<?> call, String id) {
        ValidCall here = typedHere(call, id);
        return planRunner == null ? here : RemoteCall.ofTyped(id, here.planned());
    }

    private ValidCall typedHere(TypedCall<?> call, String id) {
        return new ValidCall(
                new ToolCall(id, call.toolName(), NO_JSON), new DecodedCall(tools.of(call), call.arguments()));
    }

    private TurnResult run(List<ReadCall> calls, List<TypedCall<?>> typedCalls, TurnSettings options) {
        return new Turn(scope(options), calls, answers, planRunner).run(results, typedCalls);
    }

    private TurnScope scope(TurnSettings options) {
        requireOpen();
        Duration timeout = options.timeout() == null ? engine.settings().turnTimeout() : options.timeout();
        long limit = Engine.limit(timeout);
        long deadline = limit == Engine.NEVER ? Engine.NEVER : engine.now() + limit;
        Attempt parent = Attempt.current();
        if (parent != null) {
            deadline = Math.min(deadline, parent.scope.engine() == engine ? parent.deadline : deadline);
        }
        long turn = engine.events() == null ? 0 : engine.nextTurn();
        return new TurnScope(engine, turn, options.attributes(), deadline, parent, null);
    }

    private static String tooMany(int limit) {
        return "This turn may make at most " + limit + (limit == 1 ? " call" : " calls")
                + ". Make the remaining calls in the next turn.";
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this runtime is closed");
        }
    }
}
