package dev.toolwave.samples.benchmark.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Fills the tables of {@code performance.md}, which lies beside this class, with what was measured. */
public final class Report {

    private Report() {}

    /** Takes a directory with a directory of results for each JDK, the benchmark's directory, and the file to write. */
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
        try (InputStream in = Report.class.getResourceAsStream("performance.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
