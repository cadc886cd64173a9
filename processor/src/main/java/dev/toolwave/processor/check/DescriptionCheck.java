package dev.toolwave.processor.check;

import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;

/** Finds tools that the model would have to guess at. */
final class DescriptionCheck implements Check {

    @Override
    public void check(Subject subject, Problems problems) {
        if (subject.tool().traits().exposed() && subject.tool().description().isBlank()) {
            problems.add(ProblemId.NO_DESCRIPTION, subject.tool().origin(), subject.name());
        }
    }
}
