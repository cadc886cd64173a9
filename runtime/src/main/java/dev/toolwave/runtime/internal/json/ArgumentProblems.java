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

    /** Returns whether a further problem is only counted, so that its text need not be made. */
    boolean isFull() {
        return kept.size() == MAX_KEPT;
    }

    /** Keeps a problem. */
    void add(ArgumentProblem problem) {
        kept.add(problem);
        count++;
    }

    /** Counts a problem that is not kept. */
    void addUnkept() {
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
