package dev.toolwave.runtime.internal.json.read;

import dev.toolwave.runtime.internal.json.ArgumentProblem;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one call: counts all of them and keeps the first 20. */
final class ArgumentProblems {

    /** More problems would fill the model's context; it corrects a few at a time. */
    private static final int MAX_KEPT = 20;

    private final List<ArgumentProblem> kept = new ArrayList<>(0);
    private int count;

    /** Returns the number of all problems. */
    int count() {
        return count;
    }

    /** Returns whether another problem would only be counted, so that it need not be described. */
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

    /** Returns the problems in the order in which they were found, and at the end the number of further problems. */
    List<ArgumentProblem> toList() {
        List<ArgumentProblem> all = new ArrayList<>(kept);
        int more = count - kept.size();
        if (more > 0) {
            all.add(new ArgumentProblem("", null, null, "and " + more + " more"));
        }
        return all;
    }
}
