package dev.toolwave.runtime.internal.json;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one call: all are counted, the first few kept. */
final class ArgumentProblems {

    /** A model corrects a few mistakes at a time; the rest would only fill its context. */
    private static final int MAX_KEPT = 20;

    private final List<ArgumentProblem> kept = new ArrayList<>(0);
    private int count;

    /** Returns how many there were. */
    int count() {
        return count;
    }

    /** Counts a problem, and keeps it where few were before. */
    void add(ArgumentProblem problem) {
        if (kept.size() < MAX_KEPT) {
            kept.add(problem);
        }
        count++;
    }

    /** Returns the problems in the order in which they were found, and as the last one how many more there are. */
    List<ArgumentProblem> toList() {
        List<ArgumentProblem> all = new ArrayList<>(kept);
        int more = count - kept.size();
        if (more > 0) {
            all.add(new ArgumentProblem("", null, null, "and " + more + " more"));
        }
        return all;
    }
}
