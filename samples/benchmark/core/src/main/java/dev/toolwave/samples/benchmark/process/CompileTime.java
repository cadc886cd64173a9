package dev.toolwave.samples.benchmark.process;

import dev.toolwave.samples.benchmark.process.GeneratedTools.Shape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Compiles tools with the processor, and the same sources together with what the processor has generated, without it: what is
 * left between the two is the processor's own time, and that of javac's rounds. Each time in a new JVM with the default heap, as
 * {@code javac} is, in turns; in CPU time of all its threads, since that differs less than a clock on a busy machine.
 */
public final class CompileTime {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final String processorPath;
    private final int rounds;
    private final Measurements measurements = new Measurements();
    private final List<String> table = new ArrayList<>();

    private CompileTime(String processorPath, int rounds) {
        this.processorPath = processorPath;
        this.rounds = rounds;
    }

    /** Takes the processor path, the number of rounds, the file for the results, shapes as in {@code USUAL,SMALL_CLASSES}, and numbers of tools. */
    public static void main(String[] args) throws IOException, InterruptedException {
        CompileTime compileTime = new CompileTime(args[0], Integer.parseInt(args[1]));
        List<Shape> shapes =
                Stream.of(args[3].split(",", -1)).map(Shape::valueOf).toList();
        for (String tools : List.of(args).subList(4, args.length)) {
            for (Shape shape : shapes) {
                compileTime.measure(Integer.parseInt(tools), shape);
            }
        }
        compileTime.measurements.writeTo(Path.of(args[2]));
        System.out.printf("%n%6s  %-18s %9s %9s  %5s  %s%n", "tools", "shape", "limit", "with", "ratio", "ms a tool");
        compileTime.table.forEach(System.out::println);
    }

    private void measure(int tools, Shape shape) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("tools");
        try {
            List<Path> sources = new ArrayList<>();
            for (GeneratedTools.Source source : GeneratedTools.sources(tools, shape)) {
                sources.add(Files.writeString(work.resolve(source.className() + ".java"), source.text()));
            }
            Path generated = Files.createDirectory(work.resolve("generated"));
            List<Double> with = new ArrayList<>();
            List<Double> without = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                with.add(compile(work, sources, "-processorpath", processorPath, "-s", generated.toString()));
                List<Path> all = new ArrayList<>(sources);
                all.addAll(javaFiles(generated));
                without.add(compile(work, all, "-proc:none"));
            }
            String suffix = shape == Shape.USUAL ? "" : "." + shape;
            measurements.add("CompileTime.processor." + tools + suffix, with);
            measurements.add("CompileTime.limit." + tools + suffix, without);
            double limit = median(without);
            double mine = median(with);
            table.add(String.format(
                    Locale.ROOT,
                    "%6d  %-18s %6.0f ms %6.0f ms  %5.2f  %.2f",
                    tools,
                    shape,
                    limit,
                    mine,
                    mine / limit,
                    (mine - limit) / tools));
        } finally {
            delete(work);
        }
    }

    private static double compile(Path work, List<Path> sources, String... options)
            throws IOException, InterruptedException {
        Path classes = Files.createTempDirectory(work, "classes");
        List<String> files = sources.stream().map(Path::toString).toList();
        Path arguments = Files.write(work.resolve("arguments"), files);
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-cp", classPath, CompileOnce.class.getName()));
        command.addAll(List.of(options));
        command.addAll(List.of("-d", classes.toString(), "-cp", classPath, "-nowarn", "@" + arguments));
        Process javac = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = javac.inputReader()) {
            String millis = out.readLine();
            if (javac.waitFor() != 0 || millis == null) {
                throw new IllegalStateException("javac has failed");
            }
            return Double.parseDouble(millis);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
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
