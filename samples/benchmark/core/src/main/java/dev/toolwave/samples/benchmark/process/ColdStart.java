package dev.toolwave.samples.benchmark.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts JVMs, one after another and in turns, and takes the time until each has printed the definitions of twelve tools and the
 * answer to one call; and the peak of their memory, on systems that report it (Linux).
 */
public final class ColdStart {

    private static final String PACKAGE = "dev.toolwave.samples.benchmark.";
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** The programs, and the modules whose class paths they run on. */
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("EmptyProgram", "core");
        PROGRAMS.put("HandWrittenFirstCall", "core");
        PROGRAMS.put("ToolwaveFirstCall", "core");
        PROGRAMS.put("langchain4j.LangChain4jFirstCall", "langchain4j");
        PROGRAMS.put("springai.SpringAiFirstCall", "springai");
    }

    private ColdStart() {}

    /** Takes the directory of the benchmark's modules, the number of rounds, and the file for the results. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path modules = Path.of(args[0]);
        int rounds = Integer.parseInt(args[1]);
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        Map<String, List<Double>> mebibytes = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, String> program : PROGRAMS.entrySet()) {
                Process process = start(modules.resolve(program.getValue()), PACKAGE + program.getKey());
                long start = System.nanoTime();
                readAnswer(process);
                double time = (System.nanoTime() - start) / 1e6;
                double memory = peakMebibytes(process.pid());
                process.getOutputStream().close();
                process.waitFor();
                if (round > 0) { // the first one fills the caches of the system
                    millis.computeIfAbsent(program.getKey(), key -> new ArrayList<>())
                            .add(time);
                    mebibytes
                            .computeIfAbsent(program.getKey(), key -> new ArrayList<>())
                            .add(memory);
                }
            }
        }
        Measurements measurements = new Measurements();
        millis.forEach((program, values) -> measurements.add("ColdStart." + program + ".time", values));
        mebibytes.forEach((program, values) -> measurements.add("ColdStart." + program + ".memory", values));
        measurements.writeTo(Path.of(args[2]));
    }

    private static Process start(Path module, String program) throws IOException {
        Path target = module.resolve("target");
        String classPath = target.resolve("classes") + ":" + Files.readString(target.resolve("classpath.txt"));
        return new ProcessBuilder(JAVA.toString(), "-cp", classPath, program)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void readAnswer(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        String definitions = out.readLine();
        String answer = out.readLine();
        if (definitions == null || answer == null) {
            throw new IllegalStateException("the program ended without an answer: " + process.info());
        }
    }

    private static double peakMebibytes(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
