package dev.toolwave.runtime.internal.turn;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.internal.call.DecodedCall;
import dev.toolwave.runtime.internal.call.RegisteredTool;
import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.Inputs;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.PropertyNames;
import dev.toolwave.runtime.spi.ResultWriter;
import dev.toolwave.runtime.spi.TextRule;
import dev.toolwave.runtime.spi.ToolPolicy;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A toolset made of lambdas, planned as the processor plans: every tool once, parameters shared by name, writes after the reads
 * that are not downstream of them. All parameters are optional strings. Add all tools before the first use.
 */
public final class TestToolset extends ToolsetBinding {

    private record Arg(List<Object> values) implements Arguments {
        @Override
        public Object get(int index) {
            return values.get(index);
        }
    }

    private record Planned(TestTool tool, Plan plan, List<TestTool> nodes, List<String> signature) {}

    private final Object owner = new Object();
    private final Map<String, TestTool> tools = new LinkedHashMap<>();
    private List<Planned> planned;

    public TestToolset() {
        super(List.of(), List.of(), List.of());
    }

    TestTool read(String name) {
        return add(name, Effect.READ);
    }

    TestTool write(String name) {
        return add(name, Effect.WRITE);
    }

    TestTool unspecified(String name) {
        return add(name, Effect.UNSPECIFIED);
    }

    private TestTool add(String name, Effect effect) {
        TestTool tool = new TestTool(name, effect);
        tools.put(name, tool);
        return tool;
    }

    Toolwave.Builder runtime() {
        return Toolwave.builder().toolset(this);
    }

    Toolwave waves() {
        return runtime().build();
    }

    Toolwave eager() {
        return runtime().scheduling(Scheduling.EAGER).build();
    }

    /** Returns a call with strings as arguments: {@code call("geocode", "city", "Oslo")}. */
    static ToolCall call(String id, String name, String... arguments) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < arguments.length; i += 2) {
            json.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(arguments[i])
                    .append("\":\"")
                    .append(arguments[i + 1]);
            json.append('"');
        }
        return new ToolCall(id, name, json.append('}').toString());
    }

    /** Returns calls of one tool, each with a different argument {@code n}. */
    static List<ToolCall> calls(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> call("c" + i, name, "n", Integer.toString(i)))
                .toList();
    }

    TypedCall<Object> typed(String name, Object... arguments) {
        Planned found = planned().stream()
                .filter(p -> p.tool.name.equals(name))
                .findFirst()
                .orElseThrow();
        Object[] all = Arrays.copyOf(arguments, found.signature.size());
        return TypedCall.of(this, planned().indexOf(found), new Arg(Arrays.asList(all)));
    }

    RegisteredTool offered(String name) {
        return new RegisteredTool(this, typed(name).tool());
    }

    DecodedCall planned(String name, Object... arguments) {
        return new DecodedCall(offered(name), typed(name, arguments).arguments());
    }

    private List<Planned> planned() {
        if (planned == null) {
            planned = tools.values().stream()
                    .filter(tool -> tool.exposed)
                    .map(this::plan)
                    .toList();
        }
        return planned;
    }

    private Planned plan(TestTool requested) {
        List<TestTool> order = new ArrayList<>();
        collect(requested, order, new LinkedHashSet<>());
        Set<String> signature = new LinkedHashSet<>(requested.parameters);
        for (int i = order.size() - 1; i >= 0; i--) {
            TestTool tool = order.get(i);
            signature.addAll(tool.parameters);
            tool.dependencies.stream()
                    .filter(dependency -> dependency.overriddenBy() != null)
                    .forEach(dependency -> signature.add(dependency.overriddenBy()));
        }
        List<String> names = List.copyOf(signature);
        List<PlanNode> nodes = new ArrayList<>();
        for (int index = 0; index < order.size(); index++) {
            nodes.add(node(order, index, names, nodes));
        }
        return new Planned(requested, new Plan(nodes), order, names);
    }

    private void collect(TestTool tool, List<TestTool> order, Set<TestTool> seen) {
        if (!seen.add(tool)) {
            return;
        }
        tool.dependencies.forEach(dependency -> collect(tools.get(dependency.upstream()), order, seen));
        order.add(tool);
    }

    private PlanNode node(List<TestTool> order, int index, List<String> signature, List<PlanNode> before) {
        TestTool tool = order.get(index);
        PlanNode node = PlanNode.of(tool.policy)
                .arguments(tool.parameters.stream().mapToInt(signature::indexOf).toArray());
        int wave = 1;
        for (TestTool.Dependency dependency : tool.dependencies) {
            int upstream = order.indexOf(tools.get(dependency.upstream()));
            int overriddenBy = dependency.overriddenBy() == null ? -1 : signature.indexOf(dependency.overriddenBy());
            node = node.dependsOn(new PlanEdge(upstream, dependency.kind(), dependency.select(), overriddenBy));
        }
        if (tool.policy.writes()) {
            for (int read = 0; read < index; read++) {
                if (order.get(read).policy.effect() == Effect.READ) {
                    node = node.dependsOn(read, EdgeKind.AFTER);
                }
            }
        }
        for (PlanEdge edge : node.edges()) {
            wave = Math.max(wave, before.get(edge.upstream()).wave() + 1);
        }
        return node.wave(wave);
    }

    @Override
    public List<ToolDefinition> definitions() {
        return planned().stream()
                .map(p -> p.tool.definition
                        .apply(ToolDefinition.builder(p.tool.name)
                                .inputSchema("{\"type\":\"object\"}")
                                .effect(p.tool.policy.effect()))
                        .build())
                .toList();
    }

    @Override
    public List<Object> owners() {
        return List.of(owner);
    }

    @Override
    public Plan plan(int tool) {
        return planned().get(tool).plan;
    }

    @Override
    public Arguments readArguments(int tool, ArgumentReader in) {
        List<String> signature = planned().get(tool).signature;
        planned().get(tool).tool.reading.run();
        Object[] values = new Object[signature.size()];
        if (!in.beginObject(PropertyNames.optional(signature.toArray(new String[0])))) {
            return null;
        }
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            values[property] = in.readString(TextRule.ANY);
        }
        return in.endObject() ? new Arg(Arrays.asList(values)) : null;
    }

    @Override
    public void writeArguments(int tool, Arguments arguments, ResultWriter out) {
        List<String> signature = planned().get(tool).signature;
        out.beginObject();
        for (int i = 0; i < signature.size(); i++) {
            if (arguments.get(i) instanceof TestTool.Written written) {
                out.name(signature.get(i));
                written.writeTo(out);
            } else if (arguments.get(i) instanceof String text) {
                out.name(signature.get(i));
                out.string(text);
            } else if (arguments.get(i) != null) {
                throw new UnsupportedOperationException(definitions().get(tool).name());
            }
        }
        out.endObject();
    }

    @Override
    public Object invoke(int tool, int node, Arguments arguments, Inputs in) throws Exception {
        Planned plan = planned().get(tool);
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < plan.signature.size(); i++) {
            values.put(plan.signature.get(i), arguments.get(i));
        }
        return plan.nodes.get(node).body.run(new TestTool.Call(values, in));
    }

    @Override
    public Object select(int tool, int node, int edge, Object result) {
        String path = plan(tool).nodes().get(node).edges().get(edge).select();
        return ((Map<?, ?>) result).get(path);
    }

    @Override
    public void writeResult(int tool, Object result, ResultWriter out) {
        write(result, out);
    }

    @Override
    public List<ToolPolicy> upstreams() {
        return readable().stream().map(tool -> tool.policy).toList();
    }

    @Override
    public void writeUpstream(int upstream, Object result, ResultWriter out) {
        write(result, out);
    }

    @Override
    public Object readUpstream(int upstream, ArgumentReader in) {
        List<String> fields = readable().get(upstream).fields;
        if (fields.isEmpty()) {
            return in.readString(TextRule.ANY);
        }
        if (!in.beginObject(PropertyNames.optional(fields.toArray(new String[0])))) {
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            values.put(fields.get(property), in.readString(TextRule.ANY));
        }
        return in.endObject() ? values : null;
    }

    private List<TestTool> readable() {
        return tools.values().stream().filter(tool -> tool.readable).toList();
    }

    private static void write(Object result, ResultWriter out) {
        if (result instanceof Map<?, ?> map) {
            out.beginObject();
            map.forEach((key, value) -> {
                out.name((String) key);
                out.text(value);
            });
            out.endObject();
        } else if (result instanceof TestTool.Written written) {
            written.writeTo(out);
        } else {
            out.text(result);
        }
    }
}
