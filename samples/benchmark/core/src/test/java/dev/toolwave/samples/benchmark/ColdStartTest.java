package dev.toolwave.samples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that a JVM does not load certain classes before its first answer, because each of them costs milliseconds. */
class ColdStartTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @Test
    void firstAnswer_loadsNothingThatItDoesNotNeed() throws IOException {
        List<String> loaded = linesOf(new ProcessBuilder(
                JAVA.toString(),
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                ToolwaveFirstCall.class.getName()));

        assertThat(loaded).anyMatch(line -> line.contains("dev.toolwave.runtime.ToolResult "));
        assertThat(loaded)
                .noneMatch(line -> line.contains(" com.fasterxml.jackson.databind."))
                .noneMatch(line -> line.contains(" jdk.jfr.internal."))
                .noneMatch(line -> line.contains(" java.util.logging."))
                .noneMatch(line -> line.contains(" java.util.concurrent.ThreadPoolExecutor "))
                .noneMatch(line -> line.matches(".* dev\\.toolwave\\.runtime\\.internal\\.profile\\.(?!Jfr).*"));
    }

    private static List<String> linesOf(ProcessBuilder program) throws IOException {
        Process process = program.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
