package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.NodeExecutor;

/** Executes the nodes of a merged plan, which defines their names and time limits. */
public abstract class PlanNodeExecutor implements NodeExecutor {

    protected final Engine engine;
    protected final MergedPlan plan;

    protected PlanNodeExecutor(Engine engine, MergedPlan plan) {
        this.engine = engine;
        this.plan = plan;
    }

    @Override
    public final String name(int node) {
        return plan.graph().tool(node).name();
    }

    @Override
    public final int step(int node) {
        return plan.graph().step(node);
    }

    @Override
    public final long timeLimit(int node) {
        return engine.timeLimit(plan.graph().tool(node));
    }
}
