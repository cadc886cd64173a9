package dev.toolwave.samples.benchmark.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Figures by name, written as lines of names and values with tabs between them. Not thread-safe. */
final class Measurements {

    private final List<String> lines = new ArrayList<>();

    void add(String name, List<Double> values) {
        StringJoiner line = new StringJoiner("\t").add(name);
        values.forEach(value -> line.add(String.format(Locale.ROOT, "%.3f", value)));
        lines.add(line.toString());
        System.out.println(line);
    }

    void writeTo(Path file) throws IOException {
        Files.write(file, lines);
    }
}
