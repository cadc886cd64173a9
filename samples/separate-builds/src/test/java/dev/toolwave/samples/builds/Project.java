package dev.toolwave.samples.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Maven project that knows nothing of the checkout around it.
 *
 * @param directory where its pom is
 */
record Project(Path directory) {

    /** The output of a program on both streams, and its exit status. */
    record Run(int exitCode, String output) {}

    /** Copies the sources of a project, so that it can be built and edited. */
    static Project copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return new Project(to);
    }

    /** Replaces a text in a source. */
    void edit(String source, String before, String after) throws IOException {
        Path file = directory.resolve(source);
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    /**
     * Runs Maven with a phase, and with nothing to download from but what the build around it has fetched.
     *
     * @param settings a file of settings that say so
     * @param repository the local repository
     */
    void maven(String phase, Path settings, Path repository) throws IOException, InterruptedException {
        String script = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
        Run run = run(List.of(
                Path.of(System.getProperty("maven.home"), "bin", script).toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "--update-snapshots", // looks again for what was missing the last time
                "--settings",
                settings.toString(),
                "-Dmaven.repo.local=" + repository,
                phase));
        assertThat(run.exitCode()).as(run.output()).isZero();
    }

    /** Runs a jar of the project. */
    Run java(String jar) throws IOException, InterruptedException {
        return run(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar));
    }

    private Run run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_BASEDIR", directory.toString()); // else it reads the .mvn of our checkout
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"); // starts fast
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
