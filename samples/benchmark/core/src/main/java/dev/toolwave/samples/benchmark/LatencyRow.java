package dev.toolwave.samples.benchmark;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.TypedCall;
import java.util.List;
import java.util.Locale;

/**
 * One row of the tables.
 *
 * @param name what is called
 * @param toolset the tools
 * @param calls the calls of the turn
 * @param permits how many tools may run at the same time
 * @param rounds how often a model is asked that makes one call at a time and copies results by hand
 */
record LatencyRow(String name, Toolset toolset, List<TypedCall<?>> calls, int permits, int rounds) {

    /** The measured times of a row. */
    record Measured(
            LatencyRow row, long sequentialNanos, long parallelNanos, int definitionCharacters, TurnResult turn) {

        /** Returns the header of {@link #toString}. */
        static String header() {
            return String.format(
                    "%-48s %12s %12s %6s %8s %7s", "calls", "one by one", "in parallel", "ratio", "rounds", "tokens");
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-48s %10.2f s %10.2f s %6.1f %3d -> %d %7d",
                    row.name(),
                    sequentialNanos / 1e9,
                    parallelNanos / 1e9,
                    (double) sequentialNanos / parallelNanos,
                    row.rounds(),
                    1,
                    definitionCharacters / CHARACTERS_OF_A_TOKEN);
        }
    }

    /** A rule of thumb for English and JSON; what a model really counts depends on its tokenizer. */
    private static final int CHARACTERS_OF_A_TOKEN = 4;

    Measured measure() {
        long sequential = sequentialNanos();
        try (Toolwave toolwave = runtime(permits)) {
            long start = System.nanoTime();
            TurnResult turn = run(toolwave);
            long parallel = System.nanoTime() - start;
            int characters = toolset.binding().definitions().stream()
                    .mapToInt(tool -> tool.name().length()
                            + tool.description().length()
                            + tool.inputSchema().length())
                    .sum();
            return new Measured(this, sequential, parallel, characters, turn);
        }
    }

    private long sequentialNanos() {
        try (Toolwave toolwave = runtime(1)) {
            long start = System.nanoTime();
            run(toolwave);
            return System.nanoTime() - start;
        }
    }

    private Toolwave runtime(int atTheSameTime) {
        return Toolwave.builder()
                .toolset(toolset)
                .maxConcurrency(atTheSameTime)
                .scheduling(Scheduling.EAGER)
                .build();
    }

    private TurnResult run(Toolwave toolwave) {
        TurnResult turn = toolwave.run(calls.toArray(TypedCall<?>[]::new));
        if (turn.results().stream().anyMatch(result -> result.isError())) {
            throw new IllegalStateException(name + ": " + turn.results());
        }
        return turn;
    }
}
