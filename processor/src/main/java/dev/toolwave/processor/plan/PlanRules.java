package dev.toolwave.processor.plan;

import dev.toolwave.processor.problem.Problems;

/** What can be wrong with a plan as a whole. */
final class PlanRules {

    private final WriterRules writers = new WriterRules();

    /** Adds a problem where writes have no order, so that the plan cannot be placed. */
    void checkOrder(Draft draft, Signature signature, Problems problems) {
        writers.checkOrder(draft, WriteOrder.unordered(draft), problems);
        writers.checkRepeated(draft, signature.names(), problems);
    }

    /** Adds what else is wrong with a plan. */
    void check(ToolPlan plan, Draft draft, Problems problems) {
        writers.checkPromise(draft, problems);
    }
}
