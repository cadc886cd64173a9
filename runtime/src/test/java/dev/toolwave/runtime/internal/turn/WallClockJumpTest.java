package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.profile.RunProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wall clock of a JVM is put forward and back by an hour under running tools, and no duration knows of it. */
class WallClockJumpTest {

    private static final int AS_PROMISED = 42;
    private static final long LIMIT_SECONDS = 60;
    private static final Duration JUMP = Duration.ofMinutes(59);

    @Test
    void jumpOfTheWallClock_changesNoDuration(@TempDir Path directory) throws Exception {
        String library = faketime(directory.resolve("library.txt"));
        assumeTrue(!library.isEmpty(), "faketime (Debian's package of that name) is installed");
        Path offset = directory.resolve("offset");
        Path output = directory.resolve("output.txt");
        set(offset, "+0");
        ProcessBuilder jvm = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WallClockJumpTest.class.getName(),
                offset.toString());
        jvm.environment().put("LD_PRELOAD", library);
        jvm.environment().put("FAKETIME_TIMESTAMP_FILE", offset.toString());
        jvm.environment().put("FAKETIME_CACHE_DURATION", "1");
        jvm.environment().put("DONT_FAKE_MONOTONIC", "1");

        assertThat(exitValue(jvm, output)).as("%s", Files.readString(output)).isEqualTo(AS_PROMISED);
    }

    /** Returns the library that must be preloaded to fake the time; empty if it is not installed. */
    private static String faketime(Path output) throws IOException, InterruptedException {
        try {
            int exitValue =
                    exitValue(new ProcessBuilder("faketime", "-m", "-f", "+0", "printenv", "LD_PRELOAD"), output);
            return exitValue == 0 ? Files.readString(output).strip() : "";
        } catch (IOException e) {
            return ""; // there is no such program
        }
    }

    private static int exitValue(ProcessBuilder command, Path output) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("it ends: %s", Files.readString(output))
                    .isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Runs a tool while the clock is set forward, and one while it is set back. The argument is the file with the offset. */
    public static void main(String[] arguments) {
        Path offset = Path.of(arguments[0]);
        TestToolset tools = new TestToolset();
        tools.read("forward").timeout(Duration.ofSeconds(30)).does(call -> {
            long before = System.currentTimeMillis();
            set(offset, "+1h");
            Waiting.until(() -> System.currentTimeMillis() - before > JUMP.toMillis(), "the clock is put forward");
            return "done";
        });
        tools.read("back").needs("forward").timeout(Duration.ofMillis(300)).does(call -> {
            long before = System.currentTimeMillis();
            set(offset, "-1h");
            Waiting.until(() -> before - System.currentTimeMillis() > JUMP.toMillis(), "the clock is put back");
            return Waiting.untilInterrupted(new CountDownLatch(1));
        });
        try (Toolwave toolwave = tools.waves()) {
            TurnResult turn = toolwave.run(List.of(call("1", "forward"), call("2", "back")));
            RunProfile profile = turn.profile();
            System.out.println(turn.results() + "\n" + profile.toText());
            boolean asPromised = !turn.results().get(0).isError()
                    && reason(turn.results().get(1)) == Reason.TIMED_OUT
                    && profile.steps().get(1).time().compareTo(Duration.ofMillis(300)) >= 0
                    && profile.wallTime().compareTo(Duration.ofSeconds(30)) < 0;
            System.exit(asPromised ? AS_PROMISED : 1);
        }
    }

    private static Reason reason(ToolResult result) {
        return ((NotOk<?>) result.outcome()).reason();
    }

    /** Puts the clock forward or back: the library looks at the file every second. */
    private static void set(Path offset, String by) throws IOException {
        Path written = Files.writeString(offset.resolveSibling("written"), by, StandardCharsets.US_ASCII);
        Files.move(written, offset, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
