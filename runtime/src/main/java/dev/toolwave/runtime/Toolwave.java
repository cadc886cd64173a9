package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.internal.call.RegisteredTool;
import dev.toolwave.runtime.internal.call.ToolRegistry;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.EngineSettings;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.profile.Guidance;
import dev.toolwave.runtime.internal.remote.NodeTaskHandler;
import dev.toolwave.runtime.internal.remote.RemoteTurnExecutor;
import dev.toolwave.runtime.internal.turn.LocalTurnExecutor;
import dev.toolwave.runtime.internal.turn.TurnExecutor;
import dev.toolwave.runtime.internal.turn.TurnRunner;
import dev.toolwave.runtime.internal.wire.DefinitionTexts;
import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.remote.PlanRunner;
import dev.toolwave.runtime.spi.ToolsetBinding;
import dev.toolwave.runtime.spi.UpstreamFingerprint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Offers the tools of generated toolsets to a model and runs the calls that it makes:
 *
 * <pre>{@code
 * try (Toolwave toolwave = Toolwave.builder().toolset(TripToolsToolset.of(new TripTools())).build()) {
 *     String tools = toolwave.definitions(WireFormat.ANTHROPIC);                 // for the request
 *     TurnResult turn = toolwave.run(WireFormat.ANTHROPIC.readCalls(response));  // all calls of one response
 *     String message = WireFormat.ANTHROPIC.writeResults(turn);                  // for the next request
 * }
 * }</pre>
 *
 * <p>Mistakes of the model and failures of tools become results, so that the conversation can go on: every call is answered, in
 * order. The methods that run calls throw only
 *
 * <ul>
 *   <li>{@code IllegalStateException} if this runtime is closed;
 *   <li>a {@code VirtualMachineError} other than a stack overflow, after all calls of the turn have an outcome.
 * </ul>
 *
 * <p>If the calling thread is interrupted, the turn is cancelled, every call is answered, and the thread stays interrupted.
 *
 * <p>{@code run} and {@code runAsync} run tools on the runtime's threads, virtual ones on Java 21 and later. {@code call} runs a
 * tool on the calling thread if it has no dependencies and no time limit; a tool that ignores interrupts then blocks its caller.
 *
 * <p>Thread-safe and reusable. Create one instance per application and close it at the end.
 */
public final class Toolwave implements AutoCloseable {

    private final boolean isView;
    private final ToolRegistry index;
    private final List<ToolDefinition> definitions;
    private final TurnRunner runner;
    private final NodeTaskHandler nodeTasks;
    private final Map<WireFormat, DefinitionTexts> rendered = new ConcurrentHashMap<>();

    private Toolwave(Builder builder) {
        this.isView = false;
        this.index = new ToolRegistry(builder.toolsets);
        this.definitions = index.definitions();
        TurnExecutor executor =
                builder.planRunner == null ? new LocalTurnExecutor() : new RemoteTurnExecutor(builder.planRunner);
        this.runner = new TurnRunner(engine(builder), index, new Results(index), executor);
        this.nodeTasks = new NodeTaskHandler(runner);
    }

    private Toolwave(Toolwave all, ToolRegistry visible) {
        this.isView = true;
        this.index = visible;
        this.definitions = visible.definitions();
        this.runner = all.runner.view(visible);
        this.nodeTasks = new NodeTaskHandler(runner);
    }

    private static Engine engine(Builder builder) {
        return builder.executor == null
                ? new Engine(builder.settings())
                : new Engine(builder.settings(), builder.executor);
    }

    /** Returns a new builder without tools. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a runtime with some of the tools of this one, for example those that a user may run:
     *
     * <pre>{@code
     * Toolwave forGuests = toolwave.view(tool -> !tool.tags().contains("admin"));
     * }</pre>
     *
     * <p>The view offers, describes and runs only these tools. A call of any other tool is answered with {@code UNKNOWN_TOOL}, also
     * a call made in Java, and no text that the runtime writes for a model names a tool that the view leaves out. The tools of the
     * view run the tools that they depend on, whether the view has those or not: error messages call a tool that is left out {@code
     * another tool}. Descriptions, messages of a {@link ToolException} and results come from the tools, and are not changed. Plans,
     * profiles, events and the causes of outcomes are for the application and name every tool that runs. Tools that are not
     * exposed are named in error messages with or without a view.
     *
     * <p>A view is cheap: it shares threads, limits, listeners and settings with this runtime. Closing it has no effect; closing
     * this runtime closes its views.
     *
     * @param visible accepts the tools of the view; called once for each tool, before this method returns
     */
    public Toolwave view(Predicate<? super ToolDefinition> visible) {
        return new Toolwave(this, index.view(requireNonNull(visible, "visible")));
    }

    /** Returns the definitions of all tools, in the order of their toolsets and, within a toolset, of the source. */
    public List<ToolDefinition> tools() {
        return definitions;
    }

    /** Returns whether the model may call a tool of this name. */
    public boolean has(String name) {
        return index.find(name) != null;
    }

    /**
     * Returns the definition of a tool.
     *
     * @throws IllegalArgumentException if there is no such tool; see {@link #has}
     */
    public ToolDefinition definition(String name) {
        return tool(name).definition();
    }

    /**
     * Returns the plan of a tool: the tool itself and what it depends on.
     *
     * @throws IllegalArgumentException if there is no such tool; see {@link #has}
     */
    public ToolPlan plan(String name) {
        return new ToolPlan(tool(name).plan());
    }

    private RegisteredTool tool(String name) {
        RegisteredTool found = index.find(name);
        if (found == null) {
            throw new IllegalArgumentException("there is no tool '" + name + "'; there are " + index.names());
        }
        return found;
    }

    /** Returns the JSON array of all definitions, for the {@code tools} of a request. Rendered once per format. */
    public String definitions(WireFormat format) {
        return texts(format).all();
    }

    /**
     * Returns the JSON array of definitions, for the {@code tools} of a request.
     *
     * @throws IllegalArgumentException if the options name a tool that does not exist, or if every tool must be strict and one
     *     cannot be
     */
    public String definitions(WireFormat format, DefinitionOptions options) {
        return options.choices().isSelectionOnly()
                ? texts(format).chosen(options.choices())
                : format.renderDefinitions(definitions, options);
    }

    private DefinitionTexts texts(WireFormat format) {
        DefinitionTexts texts = rendered.get(format);
        if (texts == null) {
            texts = format.definitionTexts(definitions);
            rendered.put(format, texts);
        }
        return texts;
    }

    /**
     * Returns instructions for the system prompt: which tools to call together, and which tools run others by themselves. Empty if
     * there are no tools.
     */
    public String guidance() {
        return Guidance.of(
                definitions, index.all().stream().map(RegisteredTool::plan).toList());
    }

    /** Runs all calls of one model response as one turn, with default options. */
    public TurnResult run(List<ToolCall> calls) {
        return run(calls, TurnOptions.DEFAULT);
    }

    /**
     * Runs all calls of one model response as one turn and waits for it: equal reads run once, calls that do not depend on each
     * other run at the same time, and writes keep their order.
     */
    public TurnResult run(List<ToolCall> calls, TurnOptions options) {
        return runner.run(List.copyOf(calls), options.settings());
    }

    /** Runs calls made in Java as one turn; {@link TurnResult#outcome} returns the outcome of each. */
    public TurnResult run(TypedCall<?>... calls) {
        return run(TurnOptions.DEFAULT, calls);
    }

    /** Runs calls made in Java as one turn; {@link TurnResult#outcome} returns the outcome of each. */
    public TurnResult run(TurnOptions options, TypedCall<?>... calls) {
        return runner.runTyped(List.of(calls), options.settings());
    }

    /** Starts a turn as {@link #runAsync(List, TurnOptions)} does, with default options. */
    public CompletableFuture<TurnResult> runAsync(List<ToolCall> calls) {
        return runAsync(calls, TurnOptions.DEFAULT);
    }

    /**
     * Starts a turn without waiting for it.
     *
     * @return completes with the result of the turn; cancelling it cancels the turn as {@link Cancellation#cancel()} does
     */
    public CompletableFuture<TurnResult> runAsync(List<ToolCall> calls, TurnOptions options) {
        List<ToolCall> copy = List.copyOf(calls);
        return runner.async(options.settings(), settings -> runner.run(copy, settings));
    }

    /** Starts a turn of calls made in Java, as {@link #runAsync(List, TurnOptions)} does. */
    public CompletableFuture<TurnResult> runAsync(TurnOptions options, TypedCall<?>... calls) {
        List<TypedCall<?>> copy = List.of(calls);
        return runner.async(options.settings(), settings -> runner.runTyped(copy, settings));
    }

    /** Runs a single call with default options: {@code call("forecast", "{\"city\":\"Oslo\"}")}. */
    public ToolResult call(String name, String argumentsJson) {
        return call(name, argumentsJson, TurnOptions.DEFAULT);
    }

    /**
     * Runs a single call and waits for it.
     *
     * @param name the name of the tool
     * @param argumentsJson the arguments, a JSON object; an empty string means no arguments
     */
    public ToolResult call(String name, String argumentsJson, TurnOptions options) {
        return runner.call(name, argumentsJson, options.settings());
    }

    /** Runs a single call made in Java, with default options. */
    public <T extends @Nullable Object> Outcome<T> call(TypedCall<T> call) {
        return call(call, TurnOptions.DEFAULT);
    }

    /** Runs a single call made in Java and waits for it. */
    @SuppressWarnings("unchecked") // the outcome of a TypedCall<T> has what the tool's method returned
    public <T extends @Nullable Object> Outcome<T> call(TypedCall<T> call, TurnOptions options) {
        return (Outcome<T>) runner.callTyped(call, options.settings());
    }

    /** Runs one node of a plan that another process runs, with default options. */
    public String runNode(String taskJson) {
        return runNode(taskJson, TurnOptions.DEFAULT);
    }

    /**
     * Runs one node of a plan that another process runs with a {@link PlanRunner}: one attempt, under the concurrency and time
     * limits of this runtime.
     *
     * <p>Anyone who can send a string to this method can run every tool of this runtime, including tools that write. Accept
     * strings from the other process only. A string that is not a task, or a task for another version of the tools, is answered
     * with an error and never throws.
     *
     * @param taskJson the {@link dev.toolwave.runtime.remote.NodeTask#json} of the other process
     * @param options the attributes that the tool finds in its context, and its time limit
     * @return the outcome of the node as JSON, for {@link PlanRunner}
     */
    public String runNode(String taskJson, TurnOptions options) {
        return nodeTasks.run(taskJson, options.settings());
    }

    /**
     * Rejects new turns. Running turns continue. Waits up to 500 ms for the pending events of listeners. Closing again has no
     * effect, nor has closing a {@link #view}.
     */
    @Override
    public void close() {
        if (!isView) {
            runner.close();
        }
    }

    @Override
    public String toString() {
        return "Toolwave" + index.names();
    }

    /** Calls the constructors that are not public. */
    private static final class Results implements TurnRunner.ResultMaker {

        private final ToolRegistry tools;

        private Results(ToolRegistry tools) {
            this.tools = tools;
        }

        @Override
        public TurnResult make(List<ToolResult> results, List<TypedCall<?>> typedCalls, RunProfile profile) {
            return new TurnResult(results, typedCalls, profile);
        }

        @Override
        public ToolResult written(
                ToolCall call, Outcome<?> outcome, String text, EncodedResult structured, List<ToolContent> parts) {
            RegisteredTool tool = tools.find(call.name());
            boolean returnDirect = tool != null && tool.definition().returnDirect();
            return new ToolResult(call, outcome, structured, text, parts, returnDirect);
        }
    }

    /** Configures a runtime. Not thread-safe. */
    public static final class Builder {

        private static final int MAX_RESULT_LENGTH = 1 << 20;

        private final List<ToolsetBinding> toolsets = new ArrayList<>();
        private final List<ToolListener> listeners = new ArrayList<>();
        private int maxConcurrency = EngineSettings.defaultConcurrency();
        private Scheduling scheduling = Scheduling.WAVES;
        private @Nullable Duration toolTimeout;
        private @Nullable Duration turnTimeout;
        private boolean acceptSingleValueAsList;
        private int maxResultLength = MAX_RESULT_LENGTH;
        private @Nullable ContextPropagation propagation;
        private @Nullable PlanRunner planRunner;
        private @Nullable Executor executor;

        private Builder() {}

        /** Adds the tools of a generated toolset. Tool names must be unique over all toolsets. */
        public Builder toolset(Toolset toolset) {
            toolsets.add(requireNonNull(toolset, "toolset").binding());
            return this;
        }

        /**
         * Sets the maximum number of tools that run at the same time, over all turns. Default: 64 on virtual threads, otherwise
         * twice the number of processors, at least 8.
         *
         * @throws IllegalArgumentException if the number is less than 1
         */
        public Builder maxConcurrency(int tools) {
            this.maxConcurrency = positive(tools, "maxConcurrency");
            return this;
        }

        /**
         * Sets the time limit of one attempt of a tool that has no limit of its own. Default: none.
         *
         * @throws IllegalArgumentException if the limit is not positive
         */
        public Builder toolTimeout(Duration limit) {
            this.toolTimeout = positive(limit, "toolTimeout");
            return this;
        }

        /**
         * Sets the time limit of a turn that has no limit of its own. Default: none.
         *
         * @throws IllegalArgumentException if the limit is not positive
         */
        public Builder turnTimeout(Duration limit) {
            this.turnTimeout = positive(limit, "turnTimeout");
            return this;
        }

        /** Sets when tools start. Default: {@link Scheduling#WAVES}. */
        public Builder scheduling(Scheduling scheduling) {
            this.scheduling = requireNonNull(scheduling, "scheduling");
            return this;
        }

        /**
         * Sets whether a single string, number or boolean is accepted if a list is expected, as if it were in brackets. Default:
         * false. Lossless conversions, such as {@code "5"} for an integer, are always accepted.
         */
        public Builder acceptSingleValueAsList(boolean accept) {
            this.acceptSingleValueAsList = accept;
            return this;
        }

        /**
         * Sets the maximum number of characters of one result that the model receives. Longer strings are cut; longer JSON becomes
         * an error. Default: 1,048,576.
         *
         * @throws IllegalArgumentException if the number is less than 1
         */
        public Builder maxResultLength(int characters) {
            this.maxResultLength = positive(characters, "maxResultLength");
            return this;
        }

        /**
         * Adds a listener that receives the events of all turns, on a thread of its own. Listeners do not delay tools or each
         * other; a listener that falls far behind misses events.
         */
        public Builder listener(ToolListener listener) {
            listeners.add(requireNonNull(listener, "listener"));
            return this;
        }

        /** Sets what runs the plans of turns. Default: this runtime, on its own threads. */
        public Builder planRunner(PlanRunner runner) {
            this.planRunner = requireNonNull(runner, "runner");
            return this;
        }

        /**
         * Sets how the context of the calling thread reaches the threads of tools. Default: not at all. With {@link
         * ContextPropagation#NONE} no tool may depend on its caller's thread, and a turn of one call may run on it.
         */
        public Builder contextPropagation(ContextPropagation propagation) {
            this.propagation = requireNonNull(propagation, "propagation");
            return this;
        }

        /**
         * Sets the executor that starts the threads of tools. Default: the runtime starts threads of its own, virtual ones on Java 21
         * and later. An executor with few threads lowers the number of tools that run at the same time; a task that it rejects fails
         * its tool. The runtime does not shut it down.
         */
        public Builder executor(Executor executor) {
            this.executor = requireNonNull(executor, "executor");
            return this;
        }

        /**
         * Returns the runtime.
         *
         * @throws IllegalArgumentException if two tools have the same name
         * @throws IllegalStateException if a toolset depends on a tool class of another module that has changed since the
         *     toolset was compiled
         */
        public Toolwave build() {
            for (ToolsetBinding toolset : toolsets) {
                for (UpstreamFingerprint other : toolset.upstreamFingerprints()) {
                    other.requireFresh();
                }
            }
            return new Toolwave(this);
        }

        private EngineSettings settings() {
            return new EngineSettings(
                    maxConcurrency,
                    scheduling,
                    toolTimeout,
                    turnTimeout,
                    acceptSingleValueAsList,
                    maxResultLength,
                    List.copyOf(listeners),
                    propagation);
        }

        private static int positive(int value, String name) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be at least 1, was " + value);
            }
            return value;
        }

        private static Duration positive(Duration value, String name) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(name + " must be positive, was " + value);
            }
            return value;
        }
    }
}
