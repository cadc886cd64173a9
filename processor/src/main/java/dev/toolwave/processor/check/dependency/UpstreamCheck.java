package dev.toolwave.processor.check.dependency;

import dev.toolwave.processor.model.ToolParameter.Shape;
import dev.toolwave.processor.model.ToolTraits.Effect;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Reference;
import dev.toolwave.processor.resolve.Subject;

/** Checks the effects of upstreams, and reports deprecated ones. */
public final class UpstreamCheck {

    public void check(Subject subject, Problems problems) {
        for (Reference reference : subject.references()) {
            checkHiddenFailure(reference, problems);
            checkPromise(subject, reference, problems);
            if (reference.upstream().traits().deprecated()
                    && !subject.tool().traits().deprecated()) {
                problems.add(
                        ProblemId.DEPRECATED_UPSTREAM,
                        reference.name().origin(),
                        reference.step(),
                        Phrases.name(reference.upstream()));
            }
        }
    }

    private static void checkPromise(Subject subject, Reference reference, Problems problems) {
        if (subject.tool().traits().effect().value() == Effect.READ
                && reference.upstream().traits().effect().value() == Effect.UNSPECIFIED) {
            problems.add(
                    ProblemId.UNKNOWN_EFFECT_BELOW,
                    reference.name().origin(),
                    subject.name(),
                    Phrases.name(reference.upstream()),
                    Phrases.name(reference.upstream()));
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
                        Phrases.name(reference.upstream()),
                        effect,
                        dependent.value().display()));
    }
}
