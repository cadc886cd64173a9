package dev.toolwave.samples.benchmark.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown. Not thread-safe. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... header) {
        rows.add(List.of(header));
        rows.add(Collections.nCopies(header.length, "---"));
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append("| ").append(String.join(" | ", row)).append(" |\n");
        }
        return text.toString();
    }
}
