package dev.toolwave.processor.plan;

import dev.toolwave.processor.problem.Problems;
import java.util.List;

/** What can be wrong with a plan as a whole; remembers what has been told of a smaller plan. */
final class PlanRules {

    private final WriterRules writers = new WriterRules();
    private final ResultRules results = new ResultRules();

    /**
     * Checks a plan before it is placed.
     *
     * @return whether it can be placed: not where it has an error, or writes without an order, even if that has been told before
     */
    boolean check(Draft draft, Signature signature, Problems problems) {
        int errors = problems.errors();
        List<Integer> unordered = WriteOrder.unordered(draft);
        writers.checkOrder(draft, unordered, problems);
        writers.checkRepeated(draft, signature.names(), problems);
        writers.checkPromise(draft, problems);
        results.check(draft, problems);
        RedundantOrder.check(draft, problems);
        return unordered.isEmpty() && problems.errors() == errors;
    }

    /**
     * Checks a plan that has been placed.
     *
     * @param isPartLarge whether the plan of an upstream is already too large
     */
    void check(ToolPlan plan, boolean isPartLarge, Problems problems) {
        SizeRules.checkParameters(plan, problems);
        if (!isPartLarge) {
            SizeRules.checkNodes(plan, problems);
        }
    }
}
