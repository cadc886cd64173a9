package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.internal.json.Encoded;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.remote.PlanRunner.NodeRunner;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has the nodes of a plan run in another process. Thread-safe if the runner is. */
final class SentBody extends PlanBody {

    private final SentNodes nodes;
    private final NodeRunner runner;

    SentBody(Engine engine, MergedPlan plan, SentNodes nodes, NodeRunner runner) {
        super(engine, plan);
        this.nodes = nodes;
        this.runner = runner;
    }

    @Override
    public @Nullable Object run(TurnRun run, Attempt attempt) throws Exception {
        int node = attempt.node;
        NodeAnswer answer = answer(runner.run(nodes.task(node, run.outcomes())));
        if (answer.outcome() instanceof Ok<Encoded> ok) {
            return nodes.keep(node, ok.value());
        }
        throw AnsweredFailure.of(name(node), answer);
    }

    @Override
    public List<Selection> select(int node, @Nullable Object value) {
        return nodes.select(node, value);
    }

    @Override
    public Failure failure(ToolPolicy tool, Throwable thrown) {
        return thrown instanceof AnsweredFailure answered
                ? new Failure(answered.state(), answered.isRetryable())
                : super.failure(tool, thrown);
    }

    /** Reads what a runner gave; what cannot be read is a failure of the node. */
    static NodeAnswer answer(@Nullable String json) {
        if (json == null) {
            return unread("it is null");
        }
        try {
            return NodeAnswer.read(json);
        } catch (JsonException e) {
            return unread(String.valueOf(e.getMessage()));
        }
    }

    private static NodeAnswer unread(String why) {
        return new NodeAnswer(NodeOutcomes.failed("", "The runner's outcome of the tool cannot be read: " + why + "."));
    }
}
