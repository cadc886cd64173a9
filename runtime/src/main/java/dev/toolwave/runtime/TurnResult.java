package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.profile.RunProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The results of all calls of one turn, in the order of the calls, and how the turn spent its time. Immutable and thread-safe. */
public final class TurnResult {

    private final List<ToolResult> results;
    private final List<TypedCall<?>> typedCalls;
    private final RunProfile profile;

    TurnResult(List<ToolResult> results, List<TypedCall<?>> typedCalls, RunProfile profile) {
        this.results = List.copyOf(results);
        this.typedCalls = List.copyOf(typedCalls);
        this.profile = requireNonNull(profile, "profile");
    }

    /**
     * Returns the result of a turn whose calls the application answered itself, without running them. Its profile is empty.
     *
     * @param results one result per call, in the order of the calls
     */
    public static TurnResult of(List<ToolResult> results) {
        return new TurnResult(results, List.of(), RunProfile.of(List.of(), Duration.ZERO, Scheduling.WAVES, 0));
    }

    /** Returns exactly one result per call, in the order of the calls. */
    public List<ToolResult> results() {
        return results;
    }

    /** Returns whether the turn has results and all of them go to the user without another model round. */
    public boolean isReturnDirect() {
        return !results.isEmpty() && results.stream().allMatch(ToolResult::isReturnDirect);
    }

    /** Returns how the turn spent its time. */
    public RunProfile profile() {
        return profile;
    }

    /**
     * Returns the outcome of a typed call of this turn.
     *
     * @param call one of the calls passed to {@link Toolwave#run(TypedCall[])}, compared by identity
     * @throws IllegalArgumentException if the call was not part of the turn
     */
    @SuppressWarnings(
            "unchecked") // the runtime fills the outcome of a TypedCall<T> with what the tool's method returned
    public <T> Outcome<T> outcome(TypedCall<T> call) {
        for (int i = 0; i < typedCalls.size(); i++) {
            if (typedCalls.get(i) == call) {
                return (Outcome<T>) results.get(i).outcome();
            }
        }
        throw new IllegalArgumentException(call + " was not part of this turn");
    }

    /**
     * Returns a copy with each result replaced by what the function returns, for example to redact it or to cut it. The profile
     * stays the same.
     *
     * @throws IllegalArgumentException if the function returns a result of another call
     */
    public TurnResult map(UnaryOperator<ToolResult> function) {
        List<ToolResult> mapped = new ArrayList<>(results.size());
        for (ToolResult result : results) {
            ToolResult replacement = requireNonNull(function.apply(result), "function returned null");
            if (!replacement.callId().equals(result.callId())) {
                throw new IllegalArgumentException(
                        "call " + result.callId() + " was mapped to a result of call " + replacement.callId());
            }
            mapped.add(replacement);
        }
        return new TurnResult(mapped, typedCalls, profile);
    }
}
