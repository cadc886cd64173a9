package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.internal.call.RegisteredTool;
import dev.toolwave.runtime.internal.call.ToolRegistry;
import dev.toolwave.runtime.internal.exec.EngineSettings;
import dev.toolwave.runtime.internal.json.ArgumentSettings;
import dev.toolwave.runtime.internal.json.Encoded;
import dev.toolwave.runtime.internal.json.JsonLimits;
import dev.toolwave.runtime.internal.profile.Guidance;
import dev.toolwave.runtime.internal.turn.TurnRunner;
import dev.toolwave.runtime.internal.wire.DefinitionTexts;
import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.remote.NodeTask;
import dev.toolwave.runtime.remote.PlanRunner;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.UpstreamFingerprint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Offers tools to a model and runs the calls that it makes.
 *
 * <p>Everything that a model or a tool does wrong becomes a result, so that the conversation goes on: {@link #run(List)} answers
 * every call, in order. It throws only where the JVM itself is in trouble ({@code VirtualMachineError} other than a stack
 * overflow), after the turn, and where the runtime is closed.
 *
 * <p>Where the calling thread is interrupted the turn is cancelled, all calls are answered, and the interrupt is left set. A turn
 * that consists of one tool without a timeout runs on the calling thread, and so may others in {@link Scheduling#EAGER}; there,
 * a tool that ignores interrupts holds its caller.
 *
 * <p>Thread-safe and reusable: make one, and close it in the end.
 */
public final class Toolwave implements AutoCloseable {

    private final ToolRegistry index;
    private final List<ToolDefinition> definitions;
    private final TurnRunner runner;
    private final Map<WireFormat, DefinitionTexts> rendered = new ConcurrentHashMap<>();

    private Toolwave(Builder builder) {
        this.index = new ToolRegistry(builder.toolsets);
        this.definitions = index.definitions();
        this.runner = new TurnRunner(builder.settings(), index, new Results(), builder.planRunner);
    }

    /** Starts a runtime without tools. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns all tools as a model is told of them, in the order of the toolsets and of their sources. */
    public List<ToolDefinition> tools() {
        return definitions;
    }

    /** Returns the JSON array for a request's tools, all of them; made once. */
    public String definitions(WireFormat format) {
        return texts(format).all();
    }

    /**
     * Returns the JSON array for a request's tools; where the options only choose some, joined of texts made once.
     *
     * @throws IllegalArgumentException where the options name a tool that there is not
     */
    public String definitions(WireFormat format, DefinitionOptions options) {
        return options.onlyChoose() ? texts(format).chosen(options) : format.renderDefinitions(definitions, options);
    }

    private DefinitionTexts texts(WireFormat format) {
        DefinitionTexts texts = rendered.get(format);
        if (texts == null) {
            texts = format.definitionTexts(definitions);
            rendered.put(format, texts);
        }
        return texts;
    }

    /** Returns a paragraph for the system prompt that tells a model which tools to call together. */
    public String guidance() {
        return Guidance.of(
                definitions, index.all().stream().map(RegisteredTool::plan).toList());
    }

    /**
     * Returns what runs when a tool is called.
     *
     * @throws IllegalArgumentException where there is no such tool
     */
    public Plan plan(String tool) {
        RegisteredTool found = index.find(tool);
        if (found == null) {
            throw new IllegalArgumentException("there is no tool '" + tool + "'; there are " + index.names());
        }
        return found.plan();
    }

    /** Runs all calls of one response of a model, as one turn. */
    public TurnResult run(List<ToolCall> calls) {
        return run(calls, TurnOptions.DEFAULT);
    }

    /** Runs all calls of one response of a model, as one turn. */
    public TurnResult run(List<ToolCall> calls, TurnOptions options) {
        return runner.run(List.copyOf(calls), options);
    }

    /** Runs one call: {@code call("forecast", "{\"city\":\"Oslo\"}")}. */
    public ToolResult call(String name, String argumentsJson) {
        return runner.call(name, argumentsJson);
    }

    /** Runs a call made in Java. */
    @SuppressWarnings("unchecked") // the outcome of a TypedCall<T> is made by the method that it types
    public <T extends @Nullable Object> Outcome<T> run(TypedCall<T> call) {
        return (Outcome<T>) runner.runTyped(call);
    }

    /** Runs calls made in Java as one turn; {@link TurnResult#outcome} gives what became of each. */
    public TurnResult run(TypedCall<?>... calls) {
        return runner.runTyped(List.of(calls), TurnOptions.DEFAULT);
    }

    /** Runs one node of a plan that runs in another process, without attributes. */
    public String runNode(String taskJson) {
        return runNode(taskJson, TurnOptions.DEFAULT);
    }

    /**
     * Runs one node of a plan that runs in another process: once, under the limits and the time limits of this runtime.
     *
     * <p>Whoever can send texts here can run any tool of this runtime, writing ones included: listen where only the other process can
     * speak. A text that is no task, or one for other versions of the tools, is answered as such; nothing is thrown for it.
     *
     * @param taskJson what {@link NodeTask#json} gave there
     * @param options what the tool finds in its context, and how long it may take
     * @return the node's outcome as JSON, for {@link PlanRunner}
     */
    public String runNode(String taskJson, TurnOptions options) {
        return runner.runNode(taskJson, options);
    }

    /**
     * Takes no more turns. Those that are under way go on; the listener is given half a second to hear what it has not heard
     * yet. Does nothing more when called again.
     */
    @Override
    public void close() {
        runner.close();
    }

    @Override
    public String toString() {
        return "Toolwave" + index.names();
    }

    /** Makes results of turns, whose constructor is not for everybody. */
    private static final class Results implements TurnRunner.ResultMaker {

        @Override
        public TurnResult make(List<ToolResult> results, List<TypedCall<?>> typedCalls, RunProfile profile) {
            return new TurnResult(results, typedCalls, profile);
        }

        @Override
        public ToolResult written(
                ToolCall call, Outcome<?> outcome, String text, Encoded structured, List<ToolContent> parts) {
            return new ToolResult(call, outcome, structured, text, parts);
        }
    }

    /** Collects what a runtime consists of; not thread-safe. */
    public static final class Builder {

        private static final int MAX_RESULT_LENGTH = 1 << 20;

        private final List<Toolset> toolsets = new ArrayList<>();
        private int maxConcurrency = EngineSettings.defaultConcurrency();
        private Scheduling scheduling = Scheduling.WAVES;
        private @Nullable Duration toolTimeout;
        private @Nullable Duration turnTimeout;
        private boolean acceptSingleValueAsList;
        private int maxResultLength = MAX_RESULT_LENGTH;
        private @Nullable ToolListener listener;
        private @Nullable ContextPropagation propagation;
        private @Nullable PlanRunner planRunner;

        private Builder() {}

        /** Adds the tools of a class; names must be unique over all toolsets. */
        public Builder toolset(Toolset toolset) {
            toolsets.add(requireNonNull(toolset, "toolset"));
            return this;
        }

        /**
         * Sets how many tools may run at the same time, over all turns; default: 64 on virtual threads, otherwise twice the
         * number of processors, at least 8.
         */
        public Builder maxConcurrency(int tools) {
            this.maxConcurrency = positive(tools, "maxConcurrency");
            return this;
        }

        /** Sets how long an attempt of a tool may take that does not say so itself; default: no limit. */
        public Builder toolTimeout(Duration limit) {
            this.toolTimeout = positive(limit, "toolTimeout");
            return this;
        }

        /** Sets how long a turn may take; default: no limit. */
        public Builder turnTimeout(Duration limit) {
            this.turnTimeout = positive(limit, "turnTimeout");
            return this;
        }

        /** Sets when tools start; default: {@link Scheduling#WAVES}. */
        public Builder scheduling(Scheduling scheduling) {
            this.scheduling = requireNonNull(scheduling, "scheduling");
            return this;
        }

        /**
         * Sets whether a single text, number or truth value is taken where a list is expected, {@code "a"} for {@code ["a"]};
         * default: false. What loses nothing, such as {@code "5"} for an integer, is taken in either case.
         */
        public Builder acceptSingleValueAsList(boolean accept) {
            this.acceptSingleValueAsList = accept;
            return this;
        }

        /**
         * Sets how many characters a model may get of one result; default: 1,048,576. Longer texts are cut, longer JSON is an
         * error.
         */
        public Builder maxResultLength(int characters) {
            this.maxResultLength = positive(characters, "maxResultLength");
            return this;
        }

        /** Sets who is told how turns go; default: nobody. */
        public Builder listener(ToolListener listener) {
            this.listener = requireNonNull(listener, "listener");
            return this;
        }

        /** Sets who runs the plans of turns; default: this runtime, on its own threads. */
        public Builder planRunner(PlanRunner runner) {
            this.planRunner = requireNonNull(runner, "runner");
            return this;
        }

        /** Sets what is carried over from the calling thread to those of tools; default: nothing. */
        public Builder contextPropagation(ContextPropagation propagation) {
            this.propagation = requireNonNull(propagation, "propagation");
            return this;
        }

        /**
         * Returns the runtime.
         *
         * @throws IllegalArgumentException where two tools have one name
         * @throws IllegalStateException where a toolset calls into a class of another module that has changed since it was compiled
         */
        public Toolwave build() {
            for (Toolset toolset : toolsets) {
                for (UpstreamFingerprint other : toolset.upstreamFingerprints()) {
                    other.requireFresh();
                }
            }
            return new Toolwave(this);
        }

        private EngineSettings settings() {
            ArgumentSettings arguments = new ArgumentSettings(JsonLimits.DEFAULT, acceptSingleValueAsList);
            return new EngineSettings(
                    maxConcurrency,
                    scheduling,
                    toolTimeout,
                    turnTimeout,
                    arguments,
                    maxResultLength,
                    listener,
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
