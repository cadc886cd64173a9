package dev.toolwave.samples.benchmark.report;

import dev.toolwave.samples.benchmark.MakespanBenchmark;
import dev.toolwave.samples.benchmark.MergedReads;
import dev.toolwave.samples.benchmark.workload.Call;
import dev.toolwave.samples.benchmark.workload.Latencies;
import dev.toolwave.samples.benchmark.workload.TurnShape;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** Renders one table for each kind of measurement, with a row for each JDK. */
final class Sections {

    private static final Goal KEPT_DEFINITIONS = Goal.atLeast(500);
    private static final Goal SUBSET = Goal.atMost(2);
    private static final Goal DISPATCH = Goal.atMost(1.6);
    private static final Goal BYTES = Goal.atMost(1.1);
    private static final Goal LANGCHAIN4J_SLOWER = Goal.atLeast(2.5);
    private static final Goal TURN = Goal.atMost(1.05);
    private static final Goal NOT_SLOWER = Goal.atMost(1);
    private static final Goal COLD_START = Goal.atMost(1.3);
    private static final Goal COMPILE_TIME = Goal.atMost(1.5);

    private final Map<String, Figures> byJdk;
    private final Path modules;

    Sections(Map<String, Figures> byJdk, Path modules) {
        this.byJdk = byJdk;
        this.modules = modules;
    }

    Map<String, String> all() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("machine", machine());
        sections.put("definitions", definitions());
        sections.put("dispatch", dispatch());
        sections.put("bytes", bytes());
        sections.put("listeners", listeners());
        sections.put("turns", turns());
        sections.put("scheduling", scheduling());
        sections.put("makespan", makespan());
        sections.put("merged", merged());
        sections.put("coldstart", coldStart());
        sections.put("compiletime", compileTime());
        sections.put("footprint", Footprint.table(modules));
        return sections;
    }

    private String machine() {
        int processors = Runtime.getRuntime().availableProcessors();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        String text = "The last run was on " + System.getProperty("os.name") + " (" + System.getProperty("os.arch")
                + ") with " + processors + " processors, on " + String.join(" and ", byJdk.keySet()) + ".";
        return load > 2 * processors
                ? text
                        + String.format(
                                Locale.ROOT,
                                " **Other programs used the machine as well (load %.0f): do not trust wall times.**\n",
                                load)
                : text + "\n";
    }

    private static String merged() {
        MergedReads reads = MergedReads.count();
        return "A turn asks for the coordinates of a city once, for its weather twice, and for its weather on another day. Without merging, "
                + reads.calls() + " tools would run. " + reads.distinct() + " of them are different, and "
                + reads.executions()
                + " ran.\n";
    }

    private String definitions() {
        Table table = new Table("JDK", "what", "ns", "bytes", "times Toolwave's");
        each((jdk, of) -> {
            Figure whole = of.of("Definitions.toolwave.cpu");
            Figure subset = of.of("Definitions.subset.cpu");
            String[][] rows = {
                {"limit: a constant", "limit"},
                {"Toolwave, all twelve", "toolwave"},
                {"LangChain4j, everything kept", "langchain4jKept"},
                {"LangChain4j, from the class", "langchain4jFromClass"},
                {"Spring AI, everything kept", "springAiKept"},
                {"Spring AI, from the class", "springAiFromClass"},
            };
            for (String[] row : rows) {
                String name = "Definitions." + row[1];
                Figure figure = of.of(name + ".cpu");
                table.row(
                        jdk,
                        row[0],
                        figure.text(),
                        of.of(name + ".bytes").medianText(),
                        row[1].endsWith("Kept") ? KEPT_DEFINITIONS.of(figure, whole) : figure.times(whole));
            }
            Figure joined = of.of("Definitions.limitOfSubset.cpu");
            table.row(
                    jdk,
                    "limit: join six parts",
                    joined.text(),
                    of.of("Definitions.limitOfSubset.bytes").medianText(),
                    "-");
            table.row(
                    jdk,
                    "Toolwave, six of twelve",
                    subset.text(),
                    of.of("Definitions.subset.bytes").medianText(),
                    SUBSET.of(subset, joined) + " times the limit");
        });
        return table.toString();
    }

    private String dispatch() {
        Table table = new Table(
                "JDK",
                "call",
                "limit, ns",
                "Toolwave, ns",
                "of the limit",
                "LangChain4j, ns",
                "slower by",
                "Spring AI, ns",
                "slower by");
        eachCall((jdk, of, call) -> {
            Figure toolwave = of.of("Dispatch.toolwave." + call + ".cpu");
            Figure langchain4j = of.of("Dispatch.langchain4j." + call + ".cpu");
            Figure springAi = of.of("Dispatch.springAi." + call + ".cpu");
            Figure limit = of.of("Dispatch.limit." + call + ".cpu");
            table.row(
                    jdk,
                    lower(call),
                    limit.text(),
                    toolwave.text(),
                    DISPATCH.of(toolwave, limit),
                    langchain4j.text(),
                    LANGCHAIN4J_SLOWER.of(langchain4j, toolwave),
                    springAi.text(),
                    springAi.times(toolwave));
        });
        return table.toString();
    }

    private String bytes() {
        Table table = new Table("JDK", "call", "limit", "Toolwave", "of the limit", "LangChain4j", "Spring AI");
        eachCall((jdk, of, call) -> {
            Figure limit = of.of("Dispatch.limit." + call + ".bytes");
            Figure toolwave = of.of("Dispatch.toolwave." + call + ".bytes");
            table.row(
                    jdk,
                    lower(call),
                    limit.medianText(),
                    toolwave.medianText(),
                    BYTES.of(toolwave, limit),
                    of.of("Dispatch.langchain4j." + call + ".bytes").medianText(),
                    of.of("Dispatch.springAi." + call + ".bytes").medianText());
        });
        return table.toString();
    }

    private String listeners() {
        Table table = new Table(
                "JDK",
                "call",
                "alone, ns",
                "with a listener that overrides no method",
                "with a listener that overrides all methods",
                "while Flight Recorder records other events",
                "while it also records Toolwave's events",
                "growth after a million calls, KiB");
        eachCall((jdk, of, call) -> {
            Figure alone = of.of("Dispatch.toolwave." + call + ".cpu");
            Figure bareJfr = of.of("BareJfrDispatch.toolwave." + call + ".cpu");
            table.row(
                    jdk,
                    lower(call),
                    alone.text(),
                    of.of("Dispatch.unheard." + call + ".cpu").times(alone),
                    of.of("Dispatch.listened." + call + ".cpu").times(alone),
                    bareJfr.times(alone),
                    of.of("JfrDispatch.toolwave." + call + ".cpu").times(bareJfr),
                    call == Call.SCALARS ? of.of("MemoryGrowth").medianText() : "");
        });
        return table.toString();
    }

    private String turns() {
        Table table = new Table(
                "JDK",
                "turn",
                "ideal, ms",
                "Toolwave, ms",
                "of the ideal",
                "by hand",
                "LangChain4j, concurrent",
                "LangChain4j",
                "Spring AI");
        each((jdk, of) -> {
            for (TurnShape shape : TurnShape.values()) {
                Figure ideal = new Figure(List.of((double) shape.ideal()));
                table.row(
                        jdk,
                        shape.calls() + " x " + shape.millis() + " ms, " + shape.permits() + " at a time",
                        ideal.medianText(),
                        of.of("Turn.toolwave." + shape).text(),
                        TURN.of(of.of("Turn.toolwave." + shape), ideal),
                        of.of("Turn.handWritten." + shape).times(ideal),
                        of.of("Turn.langchain4jConcurrent." + shape).times(ideal),
                        of.of("SequentialTurn.langchain4j." + shape).times(ideal),
                        of.of("SequentialTurn.springAi." + shape).times(ideal));
            }
        });
        return table.toString();
    }

    private String scheduling() {
        Table table = new Table(
                "JDK",
                "nodes",
                "counters, one thread, us",
                "counters and worker threads, us",
                "CompletableFuture, us",
                "EAGER, us",
                "of CompletableFuture",
                "Dagger, direct",
                "Dagger, on a pool",
                "invokeAll waves, us",
                "WAVES, us",
                "of invokeAll waves");
        each((jdk, of) -> {
            for (int nodes : new int[] {10, 100, 1_000, 10_000}) {
                Figure futures = of.of("Scheduling.completableFuture." + nodes);
                Figure eager = of.of("Scheduling.toolwaveEager." + nodes);
                Figure invokeAll = of.of("Scheduling.invokeAllWaves." + nodes);
                Figure waves = of.of("Scheduling.toolwaveWaves." + nodes);
                table.row(
                        jdk,
                        String.format(Locale.ROOT, "%,d", nodes),
                        of.of("Scheduling.handWrittenCounters." + nodes).medianText(),
                        of.of("Scheduling.countersThatHandOn." + nodes).medianText(),
                        futures.medianText(),
                        eager.text(),
                        NOT_SLOWER.of(eager, futures),
                        of.of("Scheduling.daggerDirect." + nodes).medianText(),
                        of.of("Scheduling.daggerPool." + nodes).medianText(),
                        invokeAll.medianText(),
                        waves.text(),
                        NOT_SLOWER.of(waves, invokeAll));
            }
        });
        return table.toString();
    }

    private String makespan() {
        Latencies latencies = MakespanBenchmark.LATENCIES;
        Table table = new Table(
                "JDK",
                "at the same time",
                "best possible, ms",
                "EAGER",
                "CompletableFuture",
                "best in waves, ms",
                "WAVES",
                "invokeAll waves");
        each((jdk, of) -> {
            for (int permits : new int[] {64, 4}) {
                Figure best = new Figure(List.of((double) latencies.clairvoyant(permits)));
                Goal makespan = Goal.atMost(permits == 64 ? 1.02 : 1.03);
                Figure waves = permits == 64 ? new Figure(List.of((double) latencies.waves())) : Figure.NONE;
                table.row(
                        jdk,
                        Integer.toString(permits),
                        best.medianText(),
                        makespan.of(of.of("Makespan.toolwaveEager." + permits), best),
                        of.of("Makespan.completableFuture." + permits).times(best),
                        waves.medianText(),
                        permits == 64
                                ? makespan.of(of.of("Makespan.toolwaveWaves." + permits), waves)
                                : of.of("Makespan.toolwaveWaves." + permits).times(best),
                        of.of("Makespan.invokeAllWaves." + permits).times(permits == 64 ? waves : best));
            }
        });
        return table.toString();
    }

    private String coldStart() {
        Table table = new Table(
                "JDK", "program", "ms", "of the limit", "times Toolwave's", "peak memory, MiB", "of the limit");
        each((jdk, of) -> {
            Figure time = of.of("ColdStart.HandWrittenFirstCall.time");
            Figure memory = of.of("ColdStart.HandWrittenFirstCall.memory");
            Figure toolwave = of.of("ColdStart.ToolwaveFirstCall.time");
            String[][] rows = {
                {"a JVM that does nothing", "EmptyProgram"},
                {"limit: by hand", "HandWrittenFirstCall"},
                {"Toolwave", "ToolwaveFirstCall"},
                {"LangChain4j", "langchain4j.LangChain4jFirstCall"},
                {"Spring AI", "springai.SpringAiFirstCall"},
            };
            for (String[] row : rows) {
                Figure mine = of.of("ColdStart." + row[1] + ".time");
                Figure held = of.of("ColdStart." + row[1] + ".memory");
                String ofLimit = row[0].equals("Toolwave") ? COLD_START.of(mine, time) : mine.times(time);
                String ofToolwave = switch (row[0]) {
                    case "LangChain4j" -> Goal.atLeast(2.8).of(mine, toolwave);
                    case "Spring AI" -> Goal.atLeast(5).of(mine, toolwave);
                    default -> mine.times(toolwave);
                };
                table.row(jdk, row[0], mine.text(), ofLimit, ofToolwave, held.medianText(), held.times(memory));
            }
        });
        return table.toString();
    }

    private String compileTime() {
        Table table = new Table(
                "JDK", "tools", "limit, ms", "with the processor, ms", "of the limit", "ms a tool (goal: under 1)");
        each((jdk, of) -> {
            for (int tools : new int[] {12, 250, 1_000, 2_000}) {
                Figure limit = of.of("CompileTime.limit." + tools);
                Figure processor = of.of("CompileTime.processor." + tools);
                table.row(
                        jdk,
                        String.format(Locale.ROOT, "%,d", tools),
                        limit.text(),
                        processor.text(),
                        COMPILE_TIME.of(processor, limit),
                        limit.isNone() ? "-" : Figure.number((processor.median() - limit.median()) / tools));
            }
        });
        return table.toString();
    }

    private void each(BiConsumer<String, Figures> rows) {
        byJdk.forEach(rows);
    }

    private interface CallRow {
        void add(String jdk, Figures figures, Call call);
    }

    private void eachCall(CallRow row) {
        each((jdk, figures) -> {
            for (Call call : Call.values()) {
                row.add(jdk, figures, call);
            }
        });
    }

    private static String lower(Call call) {
        return call.name().toLowerCase(Locale.ROOT);
    }
}
