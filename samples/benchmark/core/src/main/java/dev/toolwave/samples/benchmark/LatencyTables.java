package dev.toolwave.samples.benchmark;

import dev.toolwave.runtime.TypedCall;
import dev.toolwave.samples.benchmark.workload.Graph;
import dev.toolwave.samples.benchmark.workload.Latencies;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prints the tables that articles about parallel tool calls like to show, measured: how long the calls take one after another
 * and in parallel, how often a model is asked, and when each tool ran. A tenth of the times by default; {@code --full} for the
 * whole.
 */
public final class LatencyTables {

    private static final int UNLIMITED = 1_000;

    private final double scale;
    private final LatencyToolsToolset tools;

    private LatencyTables(double scale) {
        this.scale = scale;
        this.tools = LatencyToolsToolset.of(new LatencyTools(scale));
    }

    /** Measures and prints; takes {@code --full} or nothing. */
    public static void main(String[] args) {
        print(List.of(args).contains("--full") ? 1 : 0.1, System.out);
    }

    static void print(double scale, PrintStream out) {
        LatencyTables tables = new LatencyTables(scale);
        out.println("Usual examples, at " + scale + " of their times");
        print(tables.usualExamples(), out);
        out.println();
        out.println(
                "Shapes of LLMCompiler's tables (Kim et al., ICML 2024), its execution part only: searches that take");
        out.println("0.09 to 1.13 s, 0.61 s on average. Its model calls and its planner are not in these figures.");
        print(tables.plannerShapes(), out);
    }

    private static void print(List<LatencyRow> rows, PrintStream out) {
        List<LatencyRow.Measured> table = new ArrayList<>();
        for (LatencyRow row : rows) {
            LatencyRow.Measured measured = row.measure();
            out.println();
            out.println("== " + row.name());
            out.println(measured.turn().profile().toText());
            table.add(measured);
        }
        out.println();
        out.println(LatencyRow.Measured.header());
        table.forEach(out::println);
    }

    private List<LatencyRow> usualExamples() {
        return List.of(
                calls("3 x 2 s", 3, 2_000, UNLIMITED),
                new LatencyRow(
                        "5 x 2 s (user, orders, inventory, prices, reviews)",
                        tools,
                        List.of(
                                tools.user("7"),
                                tools.orders("7"),
                                tools.inventory("7"),
                                tools.prices("7"),
                                tools.reviews("7")),
                        UNLIMITED,
                        5),
                calls("5 x 3 s", 5, 3_000, UNLIMITED),
                calls("10 x 1 s", 10, 1_000, UNLIMITED),
                calls("100 x 500 ms, ten at a time", 100, 500, 10),
                calls("1,000 x 10 ms database reads, ten at a time", 1_000, 10, 10),
                calls("3 x 8 s model calls", 3, 8_000, UNLIMITED),
                new LatencyRow(
                        "a chain of three beside three calls",
                        tools,
                        List.of(
                                tools.packingList("Oslo"),
                                tools.flights("Oslo"),
                                tools.hotels("Oslo"),
                                tools.events("Oslo")),
                        UNLIMITED,
                        6));
    }

    private List<LatencyRow> plannerShapes() {
        List<LatencyRow> rows = new ArrayList<>();
        rows.add(searches("2 searches, then an answer", 2, 1));
        rows.add(searches("8 searches, then an answer", 8, 1));
        for (int branches = 2; branches <= 5; branches++) {
            rows.add(searches(branches + " branches of search, then compute", branches, 2));
        }
        return rows;
    }

    private LatencyRow calls(String name, int count, long millis, int permits) {
        List<TypedCall<?>> calls = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            calls.add(tools.call(id, millis));
        }
        return new LatencyRow(name, tools, calls, permits, count);
    }

    /** Searches are spread evenly over their times; what computes with their results takes 50 ms. */
    private LatencyRow searches(String name, int branches, int length) {
        Graph graph = Graph.branches(branches, length);
        long[] millis = IntStream.range(0, graph.size())
                .mapToLong(node -> node < branches ? 90 + 1_040L * node / (branches - 1) : 50)
                .toArray();
        long[] scaled =
                Arrays.stream(millis).map(time -> Math.round(time * scale)).toArray();
        GraphToolset toolset = GraphToolset.waiting(new Latencies(graph, scaled));
        return new LatencyRow(name, toolset, List.of(toolset.call()), UNLIMITED, graph.size());
    }
}
