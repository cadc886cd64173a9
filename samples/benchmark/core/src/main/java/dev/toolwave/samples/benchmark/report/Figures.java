package dev.toolwave.samples.benchmark.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The figures of one JDK by their names: {@code Dispatch.toolwave.LIST} and {@code Dispatch.toolwave.LIST.bytes} for what JMH
 * measured, and the names that the runners of processes give. The rounds of a run are put together.
 */
final class Figures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<Double>> values = new TreeMap<>();

    /** Reads the results of JMH ({@code *.json}) and of the runners ({@code *.tsv}) in a directory. */
    static Figures read(Path directory) throws IOException {
        Figures figures = new Figures();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".json")) {
                    String name = file.getFileName().toString();
                    figures.addJmh(JSON.readTree(file.toFile()), prefix(name));
                } else if (file.toString().endsWith(".tsv")) {
                    Files.readAllLines(file).forEach(figures::addLine);
                }
            }
        }
        return figures;
    }

    /** Returns the prefix of figures from a JVM with Flight Recorder: with Toolwave's events, or without. */
    private static String prefix(String file) {
        if (file.startsWith("barejfr-")) {
            return "BareJfr";
        }
        return file.startsWith("jfr-") ? "Jfr" : "";
    }

    Figure of(String name) {
        return new Figure(values.getOrDefault(name, List.of()));
    }

    private void addJmh(JsonNode results, String prefix) {
        for (JsonNode result : results) {
            String[] path = result.path("benchmark").asText().split("\\.", -1);
            StringBuilder name = new StringBuilder(prefix)
                    .append(path[path.length - 2].replace("Benchmark", ""))
                    .append('.')
                    .append(path[path.length - 1]);
            result.path("params").forEach(value -> name.append('.').append(value.asText()));
            add(name.toString(), result.path("primaryMetric"));
            add(name + ".bytes", result.path("secondaryMetrics").path("gc.alloc.rate.norm"));
            add(name + ".cpu", result.path("secondaryMetrics").path("cpu.time.norm"));
        }
    }

    private void add(String name, JsonNode metric) {
        for (JsonNode fork : metric.path("rawData")) {
            for (JsonNode iteration : fork) {
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(iteration.asDouble());
            }
        }
    }

    private void addLine(String line) {
        String[] fields = line.split("\t", -1);
        for (int field = 1; field < fields.length; field++) {
            values.computeIfAbsent(fields[0], key -> new ArrayList<>()).add(Double.valueOf(fields[field]));
        }
    }
}
