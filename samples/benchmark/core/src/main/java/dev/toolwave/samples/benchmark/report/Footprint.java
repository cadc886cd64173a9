package dev.toolwave.samples.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The jars that an application has on its class path because of each library, and their sizes. */
final class Footprint {

    /** Artifacts that only the benchmark needs. */
    private static final List<String> OF_THE_BENCHMARK =
            List.of("jmh-core", "jopt-simple", "commons-math3", "toolwave-benchmark");

    private Footprint() {}

    static String table(Path modules) throws IOException {
        Table table = new Table("library", "jars", "KB", "Toolwave's own, KB");
        for (String[] row :
                new String[][] {{"Toolwave", "core"}, {"LangChain4j", "langchain4j"}, {"Spring AI", "springai"}}) {
            List<Path> jars = jars(modules.resolve(row[1]).resolve("target/classpath.txt"));
            long own = bytes(jars.stream()
                    .filter(jar -> jar.getFileName().toString().startsWith("toolwave-"))
                    .toList());
            table.row(row[0], Integer.toString(jars.size()), kilobytes(bytes(jars)), own == 0 ? "" : kilobytes(own));
        }
        return table.toString();
    }

    private static List<Path> jars(Path classPath) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String entry : Files.readString(classPath).strip().split(":", -1)) {
            Path jar = Path.of(entry);
            if (OF_THE_BENCHMARK.stream().noneMatch(jar.getFileName().toString()::startsWith)) {
                jars.add(jar);
            }
        }
        return jars;
    }

    private static long bytes(List<Path> jars) throws IOException {
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        return bytes;
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%,d", bytes / 1_000);
    }
}
