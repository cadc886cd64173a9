package dev.toolwave.samples.benchmark.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the page of measurements: fills the tables of the template {@code measurements.md} with the measured figures. */
public final class Report {

    private Report() {}

    /** Writes the page. Arguments: the directory of results (one subdirectory for each JDK), the benchmark directory, the file to write. */
    public static void main(String[] args) throws IOException {
        Map<String, Figures> byJdk = new LinkedHashMap<>();
        try (Stream<Path> directories = Files.list(Path.of(args[0]))) {
            for (Path directory :
                    directories.filter(Files::isDirectory).sorted().toList()) {
                byJdk.put(directory.getFileName().toString(), Figures.read(directory));
            }
        }
        String text = template();
        for (Map.Entry<String, String> section :
                new Sections(byJdk, Path.of(args[1])).all().entrySet()) {
            text = text.replace("{{" + section.getKey() + "}}\n", section.getValue());
        }
        Files.writeString(Path.of(args[2]), text);
    }

    private static String template() throws IOException {
        try (InputStream in = Report.class.getResourceAsStream("measurements.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
