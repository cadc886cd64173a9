package dev.toolwave.processor.problem;

import dev.toolwave.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the problems of one class, in the order in which they are found; not thread-safe. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private int errors;

    /**
     * Adds a problem.
     *
     * @param facts the values for the slots of the wording; a list fills one line for each element
     */
    public void add(ProblemId id, Origin origin, Object... facts) {
        add(new Problem(id, origin, id.lines(facts), List.of()));
    }

    /** Adds a problem. */
    public void add(Problem problem) {
        found.add(problem);
        if (problem.id().severity() == Severity.ERROR) {
            errors++;
        }
    }

    /** Returns the number of errors. */
    public int errors() {
        return errors;
    }

    /** Returns the first error after the given number of errors. */
    public Optional<Problem> firstErrorAfter(int count) {
        return found.stream()
                .filter(problem -> problem.id().severity() == Severity.ERROR)
                .skip(count)
                .findFirst();
    }

    /** Returns whether one of the problems is an error, in which case the class must not be generated. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** Returns all problems so far. */
    public List<Problem> all() {
        return List.copyOf(found);
    }
}
