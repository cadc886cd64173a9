package dev.toolwave.processor.check;

import dev.toolwave.processor.model.ToolParameter.Shape;
import dev.toolwave.processor.model.ToolTraits.Effect;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;

/** Judges what a tool makes of its upstreams. */
final class UpstreamCheck implements Check {

    @Override
    public void check(Subject subject, Problems problems) {
        for (Reference reference : subject.references()) {
            checkHiddenFailure(reference, problems);
            if (reference.upstream().traits().deprecated()
                    && !subject.tool().traits().deprecated()) {
                problems.add(
                        ProblemId.DEPRECATED_UPSTREAM,
                        reference.name().origin(),
                        reference.step(),
                        Texts.name(reference.upstream()));
            }
        }
    }

    private static void checkHiddenFailure(Reference reference, Problems problems) {
        Effect effect = reference.upstream().traits().effect().value();
        reference
                .parameter()
                .filter(dependent -> dependent.shape() == Shape.OPTIONAL && effect.writes())
                .ifPresent(dependent -> problems.add(
                        ProblemId.HIDDEN_WRITE_FAILURE,
                        dependent.origin(),
                        reference.step(),
                        Texts.name(reference.upstream()),
                        effect,
                        dependent.value().display()));
    }
}
