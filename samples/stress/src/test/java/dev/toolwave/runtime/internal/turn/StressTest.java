package dev.toolwave.runtime.internal.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.internal.exec.AttemptStress;
import dev.toolwave.runtime.internal.exec.PermitsStress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the tests of jcstress, which has a main class of its own and starts JVMs, for a short time. On JDK 17 only: on 25 so
 * short a run does not see what the canary does wrong.
 */
@EnabledForJreRange(max = JRE.JAVA_17)
class StressTest {

    private static final long LIMIT_SECONDS = 180;
    private static final int CANARY_RUNS = 8;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(classes = {AttemptStress.class, PermitsStress.class})
    void lockFreeSpot_hasNoForbiddenResult(Class<?> test) throws Exception {
        assertThat(exitValue(test)).as("%s", output()).isZero();
    }

    @Test
    void canary_isCaught() throws Exception {
        int exitValue = 0;
        for (int run = 0; run < CANARY_RUNS && exitValue == 0; run++) { // a race shows by chance
            exitValue = exitValue(CanaryStress.class);
        }
        assertThat(exitValue).as("%s", output()).isNotZero();
        assertThat(output()).containsIgnoringCase("forbidden");
    }

    private int exitValue(Class<?> test) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.openjdk.jcstress.Main",
                        "-m",
                        "sanity",
                        "-c",
                        "2",
                        "-t",
                        test.getName())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.txt").toFile())
                .start();
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("it ends: %s", output())
                    .isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String output() throws IOException {
        return Files.readString(directory.resolve("output.txt"));
    }
}
