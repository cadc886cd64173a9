package dev.toolwave.samples.benchmark.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles tools with the processor, and the same sources together with what the processor has generated, without it: what is
 * left between the two is the processor's own time. Warm, in one JVM, in turns.
 */
public final class CompileTime {

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final String processorPath;
    private final int rounds;
    private final Measurements measurements = new Measurements();

    private CompileTime(String processorPath, int rounds) {
        this.processorPath = processorPath;
        this.rounds = rounds;
    }

    /** Takes the processor path, the number of rounds, the file for the results, and numbers of tools. */
    public static void main(String[] args) throws IOException {
        CompileTime compileTime = new CompileTime(args[0], Integer.parseInt(args[1]));
        for (String tools : List.of(args).subList(3, args.length)) {
            compileTime.measure(Integer.parseInt(tools));
        }
        compileTime.measurements.writeTo(Path.of(args[2]));
    }

    private void measure(int tools) throws IOException {
        Path work = Files.createTempDirectory("tools");
        try {
            List<Path> sources = new ArrayList<>();
            for (GeneratedTools.Source source : GeneratedTools.sources(tools)) {
                sources.add(Files.writeString(work.resolve(source.className() + ".java"), source.text()));
            }
            Path generated = Files.createDirectory(work.resolve("generated"));
            List<Double> with = new ArrayList<>();
            List<Double> without = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                double processed =
                        compile(work, sources, List.of("-processorpath", processorPath, "-s", generated.toString()));
                List<Path> all = new ArrayList<>(sources);
                all.addAll(javaFiles(generated));
                double plain = compile(work, all, List.of("-proc:none"));
                if (round > 0) { // the first one warms up
                    with.add(processed);
                    without.add(plain);
                }
            }
            measurements.add("CompileTime.processor." + tools, with);
            measurements.add("CompileTime.limit." + tools, without);
        } finally {
            delete(work);
        }
    }

    private double compile(Path work, List<Path> sources, List<String> more) throws IOException {
        Path classes = Files.createTempDirectory(work, "classes");
        List<String> options = new ArrayList<>(more);
        options.addAll(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-nowarn"));
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            long start = System.nanoTime();
            if (!javac.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call()) {
                throw new IllegalStateException("the sources do not compile");
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static List<Path> javaFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(CompileTime::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
