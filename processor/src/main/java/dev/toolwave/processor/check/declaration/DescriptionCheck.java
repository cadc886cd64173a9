package dev.toolwave.processor.check.declaration;

import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Subject;

/** Finds exposed tools without a description. */
public final class DescriptionCheck {

    public void check(Subject subject, Problems problems) {
        if (subject.tool().traits().exposed() && subject.tool().description().isBlank()) {
            problems.add(ProblemId.NO_DESCRIPTION, subject.tool().origin(), subject.name());
        }
    }
}
