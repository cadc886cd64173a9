package dev.toolwave.runtime.internal.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.internal.exec.Threads;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** 100,000 turns of six tools at the same time fit in 1 GB. Too heavy for each build: runs with {@code -Dstress=true}. */
@EnabledForJreRange(min = JRE.JAVA_21)
@EnabledIfSystemProperty(named = "stress", matches = "true")
class ManyConcurrentTurnsTest {

    private static final int TURNS = 100_000;
    private static final int NO_TURN_LOST = 42;

    @Test
    void hundredThousandTurns_fitInOneGigabyte(@TempDir Path directory) throws Exception {
        File output = directory.resolve("output.txt").toFile();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyConcurrentTurnsTest.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ends").isTrue();
            assertThat(process.exitValue()).as("see %s", output).isEqualTo(NO_TURN_LOST);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Runs the turns, all of which wait at the same time for the last one to have begun. */
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(TURNS);
        TestToolset tools = new TestToolset();
        tools.read("waits").does(call -> {
            begun.countDown();
            begun.await();
            return "waited";
        });
        for (int i = 0; i < 4; i++) {
            tools.read("reads" + i).needs("waits");
        }
        tools.read("joins").needs("reads0", "reads1", "reads2", "reads3");
        Toolwave toolwave = tools.runtime().maxConcurrency(Integer.MAX_VALUE).build();
        Threads callers = new Threads();
        CountDownLatch ended = new CountDownLatch(TURNS);
        AtomicInteger right = new AtomicInteger();
        for (int turn = 0; turn < TURNS; turn++) {
            callers.execute(() -> {
                ToolResult result = toolwave.call("joins", "{}");
                right.addAndGet(result.text().equals("ok") ? 1 : 0);
                ended.countDown();
            });
        }
        ended.await();
        System.exit(right.get() == TURNS ? NO_TURN_LOST : 1);
    }
}
