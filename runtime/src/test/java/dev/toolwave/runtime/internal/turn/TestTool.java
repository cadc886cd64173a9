package dev.toolwave.runtime.internal.turn;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.Inputs;
import dev.toolwave.runtime.spi.ResultWriter;
import dev.toolwave.runtime.spi.RetryPolicy;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A tool of a {@link TestToolset}, as a test writes it. */
public final class TestTool {

    /** The code of the tool. */
    interface Body {
        Object run(Call call) throws Exception;
    }

    /** A result that writes itself. */
    interface Written {
        void writeTo(ResultWriter out);
    }

    /** One run of the tool; arguments by name, upstreams by their position in the declaration. */
    record Call(Map<String, Object> arguments, Inputs in) {

        String argument(String name) {
            return (String) arguments.get(name);
        }

        Object upstream(int edge) {
            return in.value(edge);
        }
    }

    record Dependency(String upstream, EdgeKind kind, String select, String overriddenBy) {}

    final String name;
    final List<String> parameters = new ArrayList<>();
    final List<Dependency> dependencies = new ArrayList<>();
    ToolPolicy policy;
    final List<String> fields = new ArrayList<>();
    Body body = call -> "ok";
    Runnable reading = () -> {};
    boolean readable = true;
    boolean exposed = true;
    UnaryOperator<ToolDefinition.Builder> definition = UnaryOperator.identity();

    TestTool(String name, Effect effect) {
        this.name = name;
        this.policy = ToolPolicy.of(TestToolset.class, name, effect);
    }

    TestTool definedAs(UnaryOperator<ToolDefinition.Builder> changes) {
        definition = changes;
        return this;
    }

    TestTool parameters(String... names) {
        parameters.addAll(List.of(names));
        return this;
    }

    TestTool needs(String... upstreams) {
        for (String upstream : upstreams) {
            on(upstream, EdgeKind.REQUIRED);
        }
        return this;
    }

    TestTool on(String upstream, EdgeKind kind) {
        dependencies.add(new Dependency(upstream, kind, "", null));
        return this;
    }

    TestTool select(String upstream, EdgeKind kind, String path) {
        dependencies.add(new Dependency(upstream, kind, path, null));
        return this;
    }

    TestTool overridable(String upstream, String parameter) {
        dependencies.add(new Dependency(upstream, EdgeKind.REQUIRED, "", parameter));
        return this;
    }

    TestTool timeout(Duration limit) {
        policy = policy.timeout(limit);
        return this;
    }

    TestTool retry(RetryPolicy retry) {
        policy = policy.retry(retry);
        return this;
    }

    TestTool limit(int calls) {
        policy = policy.maxConcurrency(calls);
        return this;
    }

    TestTool singleUse() {
        policy = policy.returnsSingleUse();
        return this;
    }

    TestTool aborts() {
        policy = policy.abortsTurn();
        return this;
    }

    /** Declares a resource: a text with at most one parameter behind it, as in {@code resource("cart:", "id")}. */
    TestTool resource(String prefix, String... parameter) {
        List<String> parts = new ArrayList<>(List.of(prefix));
        IntStream.range(0, parameter.length).forEach(i -> parts.add(""));
        List<Integer> positions = IntStream.range(0, parameter.length)
                .map(i -> parameters.indexOf(parameter[i]))
                .boxed()
                .toList();
        policy = policy.resources(new ToolPolicy.Resource(parts, positions));
        return this;
    }

    /** Declares that the tool returns a map with these keys and strings as values. */
    TestTool gives(String... names) {
        fields.addAll(List.of(names));
        return this;
    }

    /** Declares that no code was generated to read the results of the tool. */
    TestTool unreadable() {
        readable = false;
        return this;
    }

    /** Runs when the arguments of a call are read, as the constructor of an argument would. */
    TestTool reading(Runnable action) {
        reading = action;
        return this;
    }

    TestTool hidden() {
        exposed = false;
        return this;
    }

    TestTool does(Body body) {
        this.body = body;
        return this;
    }
}
