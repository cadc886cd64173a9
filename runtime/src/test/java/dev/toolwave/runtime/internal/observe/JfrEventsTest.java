package dev.toolwave.runtime.internal.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.toolwave.runtime.Outcome.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.EventType;
import jdk.jfr.Recording;
import jdk.jfr.SettingDescriptor;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JfrEventsTest {

    @Test
    void recording_holdsTurnWaveAndTool(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("turn.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("dev.toolwave.Turn").withoutThreshold();
            recording.enable("dev.toolwave.Wave").withoutThreshold();
            recording.enable("dev.toolwave.Tool").withoutThreshold();
            recording.start();
            JfrTurn turn = JfrTurn.begin();
            JfrWave wave = JfrWave.begin();
            JfrTool.begin().end(7, 0, "geocode", 1, 1, null);
            JfrTool.begin().end(7, 1, "forecast", 1, 2, Reason.TIMED_OUT);
            wave.end(7, 1, 2);
            turn.end(7, 3, 2, 1, 1);
            recording.stop();
            recording.dump(file);
        }

        List<RecordedEvent> events = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("dev.toolwave."))
                .toList();
        assertThat(events).allSatisfy(event -> assertThat(event.getLong("turn")).isEqualTo(7));
        assertThat(of(events, "dev.toolwave.Tool"))
                .extracting(event -> event.getString("tool") + " " + event.getString("outcome"))
                .containsExactlyInAnyOrder("geocode OK", "forecast TIMED_OUT");
        assertThat(of(events, "dev.toolwave.Wave"))
                .extracting(event -> event.getInt("nodes"))
                .containsExactly(2);
        assertThat(of(events, "dev.toolwave.Turn"))
                .extracting(event -> event.getInt("calls") + " " + event.getInt("failed"))
                .containsExactly("3 1");
    }

    @Test
    void withoutFurtherSettings_onlyWhatTakesAMillisecondIsRecorded() {
        assertThat(List.of(JfrTurn.TurnEvent.class, JfrWave.WaveEvent.class, JfrTool.ToolEvent.class))
                .flatExtracting(event -> EventType.getEventType(event).getSettingDescriptors())
                .filteredOn(setting -> setting.getName().equals("threshold"))
                .extracting(SettingDescriptor::getDefaultValue)
                .containsExactly("1 ms", "1 ms", "1 ms");
    }

    private static List<RecordedEvent> of(List<RecordedEvent> events, String name) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(name))
                .toList();
    }

    @Test
    void withoutARecording_allShareOneEvent() {
        assertThat(JfrTurn.begin()).isSameAs(JfrTurn.begin());
        assertThat(JfrWave.begin()).isSameAs(JfrWave.begin());
        assertThat(JfrTool.begin()).isSameAs(JfrTool.begin());
    }

    @Test
    void withoutFlightRecorder_nothingFails() throws Exception {
        Class<?> probe = new WithoutFlightRecorder().loadClass(Probe.class.getName());

        assertThat(probe.getClassLoader()).isInstanceOf(WithoutFlightRecorder.class);
        assertThatCode(() -> ((Runnable) probe.getDeclaredConstructor().newInstance()).run())
                .doesNotThrowAnyException();
    }

    /** Uses all events; loaded where they have no superclass. */
    public static final class Probe implements Runnable {

        /** Creates a probe. */
        public Probe() {}

        @Override
        public void run() {
            JfrTool.begin().end(1, 0, "geocode", 1, 1, null);
            JfrWave.begin().end(1, 1, 1);
            JfrTurn.begin().end(1, 1, 1, 1, 0);
        }
    }

    /** Loads this package again, without {@code jdk.jfr}. */
    private static final class WithoutFlightRecorder extends ClassLoader {

        WithoutFlightRecorder() {
            super(JfrEventsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("jdk.jfr.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith(JfrTurn.class.getPackageName() + ".")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] all = bytes.readAllBytes();
                return defineClass(name, all, 0, all.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
