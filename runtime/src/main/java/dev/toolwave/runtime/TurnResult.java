package dev.toolwave.runtime;

import dev.toolwave.runtime.profile.RunProfile;
import java.time.Duration;
import java.util.List;

/** The answers to all calls of a turn, in their order, and how the turn went. Immutable. */
public final class TurnResult {

    private final List<ToolResult> results;
    private final List<TypedCall<?>> typedCalls;
    private final RunProfile profile;

    TurnResult(List<ToolResult> results, List<TypedCall<?>> typedCalls, RunProfile profile) {
        this.results = List.copyOf(results);
        this.typedCalls = List.copyOf(typedCalls);
        this.profile = profile;
    }

    /** Makes the result of a turn whose calls an application has answered itself, without running them. */
    public static TurnResult of(List<ToolResult> results) {
        return new TurnResult(results, List.of(), RunProfile.of(List.of(), Duration.ZERO, Scheduling.WAVES, 0));
    }

    /** Returns one result for every call, in the order of the calls. */
    public List<ToolResult> results() {
        return results;
    }

    /** Returns how the turn went, in time. */
    public RunProfile profile() {
        return profile;
    }

    /**
     * Returns what became of a typed call of this turn.
     *
     * @throws IllegalArgumentException where the call, the very same object, was not part of the turn
     */
    @SuppressWarnings("unchecked") // the outcome of a TypedCall<T> is made by the method that it types
    public <T> Outcome<T> outcome(TypedCall<T> call) {
        for (int i = 0; i < typedCalls.size(); i++) {
            if (typedCalls.get(i) == call) {
                return (Outcome<T>) results.get(i).outcome();
            }
        }
        throw new IllegalArgumentException(call + " was not part of this turn");
    }
}
