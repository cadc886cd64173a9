package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.spi.EdgeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Tools from a seed, with dependencies of every kind, which give a value, nothing or a failure; and calls of them. */
public final class RandomTools {

    private static final EdgeKind[] KINDS = {
        EdgeKind.REQUIRED, EdgeKind.REQUIRED, EdgeKind.NULLABLE, EdgeKind.OPTIONAL, EdgeKind.OUTCOME, EdgeKind.ORDER
    };

    private final SplittableRandom random;
    private final TestToolset tools = new TestToolset();
    private final List<String> names = new ArrayList<>();

    private RandomTools(long seed, boolean writing) {
        this.random = new SplittableRandom(seed);
        int size = random.nextInt(2, 9);
        for (int i = 0; i < size; i++) {
            boolean writes = writing && random.nextInt(6) == 0;
            add("t" + i, writes);
        }
    }

    /** Returns tools. Some of them write, if {@code writing} is true. */
    static RandomTools of(long seed, boolean writing) {
        return new RandomTools(seed, writing);
    }

    TestToolset tools() {
        return tools;
    }

    /** Returns one to three calls. Some arguments are left out, and some replace an upstream. */
    List<ToolCall> calls() {
        List<ToolCall> calls = new ArrayList<>();
        int count = random.nextInt(1, 4);
        for (int i = 0; i < count; i++) {
            String city = random.nextInt(3) == 0 ? "Rome" : "Oslo";
            String name = names.get(random.nextInt(names.size()));
            calls.add(TestToolset.call("c" + i, name, "city", city));
        }
        return calls;
    }

    /** Returns one to three typed calls, some without their argument. */
    TypedCall<?>[] typedCalls() {
        TypedCall<?>[] calls = new TypedCall<?>[random.nextInt(1, 4)];
        for (int i = 0; i < calls.length; i++) {
            String name = names.get(random.nextInt(names.size()));
            calls[i] = random.nextInt(4) == 0 ? tools.typed(name) : tools.typed(name, "Oslo");
        }
        return calls;
    }

    private void add(String name, boolean writes) {
        TestTool tool = (writes ? tools.write(name) : tools.read(name))
                .parameters("city")
                .gives("at", "of");
        List<EdgeKind> kinds = new ArrayList<>();
        List<String> upstreams = new ArrayList<>(names);
        for (int edges = random.nextInt(4); edges > 0 && !upstreams.isEmpty(); edges--) {
            String upstream = upstreams.remove(random.nextInt(upstreams.size()));
            EdgeKind kind = KINDS[random.nextInt(KINDS.length)];
            kinds.add(kind);
            if (kind != EdgeKind.ORDER && random.nextInt(3) == 0) {
                tool.select(upstream, kind, "at");
            } else {
                tool.on(upstream, kind);
            }
        }
        int fate = random.nextInt(10);
        tool.does(call -> give(name, fate, kinds, call));
        names.add(name);
    }

    private static Object give(String name, int fate, List<EdgeKind> kinds, TestTool.Call call) {
        switch (fate) {
            case 6 -> {
                return null;
            }
            case 7 -> throw new ToolException("no " + call.argument("city"));
            case 8 -> throw new ToolException.InvalidArgument("city", "unknown city");
            case 9 -> throw new IllegalStateException("jdbc:secret");
            default -> {}
        }
        List<Object> taken = new ArrayList<>();
        for (int edge = 0; edge < kinds.size(); edge++) {
            switch (kinds.get(edge)) {
                case REQUIRED, NULLABLE -> taken.add(String.valueOf(call.upstream(edge)));
                case OPTIONAL -> taken.add(call.in().optional(edge).toString());
                case OUTCOME -> taken.add(told(call.in().outcome(edge)));
                default -> {}
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        if (fate > 0) {
            result.put("at", name + "@" + call.argument("city"));
        }
        result.put("of", taken.toString());
        return result;
    }

    static String told(Outcome<?> outcome) {
        return outcome instanceof Outcome.NotOk<?> notOk
                ? notOk.reason() + " " + notOk.toolName() + " " + notOk.message() + roots(notOk)
                : String.valueOf(((Outcome.Ok<?>) outcome).value());
    }

    private static List<String> roots(Outcome.NotOk<?> notOk) {
        return notOk.roots().stream()
                .map(root -> root.reason() + " " + root.toolName() + " " + root.message())
                .toList();
    }
}
