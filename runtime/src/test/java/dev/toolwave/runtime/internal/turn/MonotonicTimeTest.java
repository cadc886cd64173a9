package dev.toolwave.runtime.internal.turn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.call.ToolRegistry;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.EngineSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Durations come from the monotonic clock alone, wherever its readings begin. */
@AnalyzeClasses(packages = "dev.toolwave.runtime", importOptions = DoNotIncludeTests.class)
class MonotonicTimeTest {

    @ArchTest
    static final ArchRule timeIsMonotonic = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Math.class, "random");

    /** The last two overflow on the way, as readings of {@code System.nanoTime()} may. */
    @ParameterizedTest
    @ValueSource(longs = {0, -1_000, Long.MAX_VALUE - 1_000, Long.MAX_VALUE})
    void timeOfTheTicker_isTheOnlyOne(long origin) {
        AtomicLong ticker = new AtomicLong(origin);
        TestToolset tools = new TestToolset();
        tools.read("takesAnHour")
                .does(call -> ticker.addAndGet(Duration.ofHours(1).toNanos()));
        tools.read("after").needs("takesAnHour");
        EngineSettings settings = new EngineSettings(1, Scheduling.WAVES, null, null, false, 1_000, List.of(), null);
        Engine engine = new Engine(settings, ticker::get, bound -> 0, task -> new Thread(task).start());
        Duration[] wall = new Duration[1];
        TurnRunner runner = new TurnRunner(engine, new ToolRegistry(List.of(tools)), (results, typedCalls, profile) -> {
            wall[0] = profile.wallTime();
            return TurnResult.of(results);
        });

        TurnResult inTime = runner.run(List.of(call("1", "after")), limited(Duration.ofMinutes(61)));
        assertThat(wall[0]).isEqualTo(Duration.ofHours(1));
        TurnResult tooLate = runner.run(List.of(call("2", "after")), limited(Duration.ofMinutes(59)));

        assertThat(inTime.results().get(0).text()).isEqualTo("ok");
        assertThat(((NotOk<?>) tooLate.results().get(0).outcome()).reason()).isEqualTo(Reason.TIMED_OUT);
    }

    private static TurnSettings limited(Duration timeout) {
        return TurnSettings.DEFAULT.withTimeout(timeout);
    }
}
