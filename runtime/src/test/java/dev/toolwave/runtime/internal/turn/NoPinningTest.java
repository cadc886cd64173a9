package dev.toolwave.runtime.internal.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Tools that wait on virtual threads hold no thread of the platform. */
@EnabledForJreRange(min = JRE.JAVA_21)
class NoPinningTest {

    @Test
    void toolsThatWait_arePinnedByNothingOfOurs(@TempDir Path directory) throws Exception {
        TestToolset tools = new TestToolset();
        AtomicReference<Toolwave> toolwave = new AtomicReference<>();
        tools.read("waits").parameters("n").does(call -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            return Thread.currentThread().toString();
        });
        tools.read("limited").parameters("n").limit(2).needs("waits").does(call -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            return toolwave.get().run(TestToolset.calls("waits", 5)).results().size();
        });
        toolwave.set(tools.runtime()
                .listener(new ToolListener() {})
                .maxConcurrency(4)
                .build());
        toolwave.get().run(TestToolset.calls("limited", 4)); // loads all classes: that may pin
        Path file = directory.resolve("pinned.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.VirtualThreadPinned").withThreshold(Duration.ofMillis(5));
            recording.start();

            List<ToolResult> waits =
                    toolwave.get().run(TestToolset.calls("waits", 20)).results();
            assertThat(waits).allMatch(result -> result.text().startsWith("VirtualThread"));
            assertThat(toolwave.get().run(TestToolset.calls("limited", 10)).results())
                    .noneMatch(ToolResult::isError);

            recording.stop();
            recording.dump(file);
        }
        assertThat(RecordingFile.readAllEvents(file))
                .filteredOn(event -> event.getEventType().getName().equals("jdk.VirtualThreadPinned"))
                .isEmpty();
    }
}
