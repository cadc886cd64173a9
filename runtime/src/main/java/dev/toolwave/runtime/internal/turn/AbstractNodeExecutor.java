package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.NodeExecutor;

/** What the nodes of a merged plan do, whoever runs them: the plan says what they are called and how long they may take. */
public abstract class AbstractNodeExecutor implements NodeExecutor {

    public final Engine engine;
    public final MergedPlan plan;

    public AbstractNodeExecutor(Engine engine, MergedPlan plan) {
        this.engine = engine;
        this.plan = plan;
    }

    @Override
    public final String name(int node) {
        return plan.graph().tool(node).name();
    }

    @Override
    public final int step(int node) {
        return plan.step(node);
    }

    @Override
    public final long timeLimit(int node) {
        return engine.timeLimit(plan.graph().tool(node));
    }
}
