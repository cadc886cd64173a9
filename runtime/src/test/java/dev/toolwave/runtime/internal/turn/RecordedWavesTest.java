package dev.toolwave.runtime.internal.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.Toolwave;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedWavesTest {

    private static final String WAVE = "dev.toolwave.Wave";
    private static final String TURN = "dev.toolwave.Turn";

    private final TestToolset tools = new TestToolset();

    @Test
    void turnInWaves_recordsEachWithItsNodes(@TempDir Path directory) throws IOException {
        tools.read("geocode");
        tools.read("events");
        tools.read("trip").needs("geocode", "events");

        List<RecordedEvent> events = recorded(Scheduling.WAVES, "trip", directory);

        assertThat(of(events, WAVE))
                .extracting(event -> event.getInt("wave") + ": " + event.getInt("nodes"))
                .containsExactly("1: 2", "2: 1");
        assertThat(of(events, WAVE))
                .extracting(event -> event.getLong("turn"))
                .containsOnly(of(events, TURN).get(0).getLong("turn"));
        assertThat(of(events, WAVE).get(0).getEndTime())
                .isBeforeOrEqualTo(of(events, WAVE).get(1).getStartTime());
    }

    @Test
    void waveThatNobodyStarts_isNotRecorded(@TempDir Path directory) throws IOException {
        tools.read("geocode").does(call -> {
            throw new IllegalStateException("no");
        });
        tools.read("trip").needs("geocode");

        assertThat(of(recorded(Scheduling.WAVES, "trip", directory), WAVE))
                .extracting(event -> event.getInt("wave"))
                .containsExactly(1);
    }

    @Test
    void eagerTurn_hasNoWaves(@TempDir Path directory) throws IOException {
        tools.read("geocode");
        tools.read("trip").needs("geocode");

        List<RecordedEvent> events = recorded(Scheduling.EAGER, "trip", directory);

        assertThat(of(events, WAVE)).isEmpty();
        assertThat(of(events, TURN)).hasSize(1);
    }

    private List<RecordedEvent> recorded(Scheduling scheduling, String tool, Path directory) throws IOException {
        Path file = directory.resolve("turn.jfr");
        try (Recording recording = new Recording();
                Toolwave toolwave = tools.runtime().scheduling(scheduling).build()) {
            recording.enable(WAVE).withoutThreshold();
            recording.enable(TURN).withoutThreshold();
            recording.start();
            toolwave.run(List.of(TestToolset.call("1", tool)));
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file);
    }

    private static List<RecordedEvent> of(List<RecordedEvent> events, String name) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(name))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .toList();
    }
}
