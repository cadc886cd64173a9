package dev.toolwave.runtime.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Toolwave;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimedCallsTest {

    private static final long QUICK = TimedCalls.QUICK_NANOS - 1;
    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

    private final TimedCalls calls = new TimedCalls();

    @Test
    void firstCalls_areTimed() {
        assertThat(run(TimedCalls.PROBATION, QUICK)).isEqualTo(TimedCalls.PROBATION);
    }

    @Test
    void quickForLong_oneCallOfManyIsTimed() {
        run(TimedCalls.PROBATION, QUICK);

        assertThat(run(10 * TimedCalls.INTERVAL, QUICK)).isEqualTo(10);
    }

    @Test
    void becomesSlow_allAreTimedFromTheNextTimedOneOn() {
        run(TimedCalls.PROBATION + 1, QUICK);

        assertThat(run(TimedCalls.INTERVAL - 1, TimedCalls.QUICK_NANOS)).isZero();
        assertThat(run(10_000, TimedCalls.QUICK_NANOS)).isEqualTo(10_000);
    }

    @Test
    void quickAgain_isOnProbationAgain() {
        run(10, TimedCalls.QUICK_NANOS);

        assertThat(run(TimedCalls.PROBATION, QUICK)).isEqualTo(TimedCalls.PROBATION);
        assertThat(run(TimedCalls.INTERVAL, QUICK)).isEqualTo(1);
    }

    @Test
    void recordedAlthoughQuick_allAreTimed() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(calls.isNextTimed()).isTrue();
            calls.ended(0, true);
        }
    }

    /** Makes calls that take so long, and returns how many of them were timed. */
    private int run(int count, long nanos) {
        int timed = 0;
        for (int i = 0; i < count; i++) {
            if (calls.isNextTimed()) {
                timed++;
                calls.ended(nanos, false);
            }
        }
        return timed;
    }

    @Test
    void recordingWithoutThreshold_holdsEveryCall(@TempDir Path directory) throws IOException {
        TestToolset tools = new TestToolset();
        tools.read("quick");
        tools.read("fails").does(call -> {
            throw new IllegalStateException("no");
        });
        List<RecordedEvent> events;
        try (Recording recording = recording(Duration.ZERO);
                Toolwave toolwave = tools.waves()) {
            for (int i = 0; i < 1_000; i++) {
                toolwave.call("quick", "{}");
            }
            toolwave.call("fails", "{}");
            events = events(recording, directory);
        }

        assertThat(turns(events)).containsExactlyElementsOf(upTo(1_001));
        assertThat(events.get(999).getString("tool")).isEqualTo("quick");
        assertThat(events.get(999).getString("outcome")).isEqualTo("OK");
        assertThat(events.get(1_000).getString("tool")).isEqualTo("fails");
        assertThat(events.get(1_000).getString("outcome")).isEqualTo("FAILED");
    }

    @Test
    void recordingOfToolThatBecomesSlow_missesNoMoreThanOneInterval(@TempDir Path directory) throws IOException {
        TestToolset tools = new TestToolset();
        AtomicBoolean slow = new AtomicBoolean();
        tools.read("cached").does(call -> {
            if (slow.get()) {
                LockSupport.parkNanos(2 * MILLISECOND);
            }
            return "ok";
        });
        List<RecordedEvent> events;
        try (Recording recording = recording(Duration.ofMillis(1));
                Toolwave toolwave = tools.waves()) {
            IntStream.range(0, 10 * TimedCalls.PROBATION).forEach(i -> toolwave.call("cached", "{}"));
            slow.set(true);
            IntStream.range(0, TimedCalls.INTERVAL + 10).forEach(i -> toolwave.call("cached", "{}"));
            events = events(recording, directory);
        }

        assertThat(events).hasSizeGreaterThan(10);
    }

    @Test
    void recordingOfSlowTool_holdsEveryCall(@TempDir Path directory) throws IOException {
        TestToolset tools = new TestToolset();
        tools.read("slow").does(call -> {
            LockSupport.parkNanos(2 * MILLISECOND);
            return "ok";
        });
        List<Long> turns;
        try (Recording recording = recording(Duration.ofMillis(1));
                Toolwave toolwave = tools.waves()) {
            IntStream.range(0, 20).forEach(i -> toolwave.call("slow", "{}"));
            turns = turns(events(recording, directory));
        }

        assertThat(turns).containsExactlyElementsOf(upTo(20));
    }

    private static Recording recording(Duration threshold) {
        Recording recording = new Recording();
        recording.enable("dev.toolwave.Tool").withThreshold(threshold);
        recording.start();
        return recording;
    }

    private static List<RecordedEvent> events(Recording recording, Path directory) throws IOException {
        Path file = directory.resolve("tools.jfr");
        recording.stop();
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .sorted(Comparator.comparing(event -> event.getLong("turn")))
                .toList();
    }

    private static List<Long> turns(List<RecordedEvent> events) {
        return events.stream().map(event -> event.getLong("turn")).toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
