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
     * @param facts what the wording of the id asks for; a list fills as many lines as it has elements
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

    /** Returns how many of the problems are errors. */
    public int errors() {
        return errors;
    }

    /** Returns the first error beyond so many. */
    public Optional<Problem> firstErrorAfter(int count) {
        return found.stream()
                .filter(problem -> problem.id().severity() == Severity.ERROR)
                .skip(count)
                .findFirst();
    }

    /** Returns whether one of the problems is an error, so that nothing may be generated. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** Returns all problems so far. */
    public List<Problem> all() {
        return List.copyOf(found);
    }
}
