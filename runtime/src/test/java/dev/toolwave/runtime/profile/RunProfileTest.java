package dev.toolwave.runtime.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.profile.RunProfile.Item;
import dev.toolwave.runtime.profile.RunProfile.Items;
import dev.toolwave.runtime.profile.RunProfile.Step;
import dev.toolwave.runtime.profile.RunProfile.ToolTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunProfileTest {

    private static final RunProfile EMPTY = RunProfile.of(List.of(), Duration.ZERO, Scheduling.WAVES, 0);

    private static final Step GEOCODE = step("geocode", 1, 0, 10);
    private static final Step SEARCH = step("search", 1, 0, 100);
    private static final Step FORECAST = step("forecast", 2, 100, 190, 0);
    private static final Step DIGEST = step("digest", 2, 100, 110, 1);

    private final RunProfile turn = waves(GEOCODE, SEARCH, FORECAST, DIGEST);

    @Test
    void work_isTheSumOfAllSteps() {
        assertThat(turn.wallTime()).isEqualTo(ms(190));
        assertThat(turn.totalWork()).isEqualTo(ms(210));
        assertThat(turn.parallelizationRatio()).isEqualTo(210 / 190.0);
        assertThat(turn.peakConcurrency()).isEqualTo(2);
    }

    @Test
    void criticalPath_isTheLongestChainAndNotTheLongestWaves() {
        assertThat(turn.criticalPath()).containsExactly(SEARCH, DIGEST);
        assertThat(turn.criticalTime()).isEqualTo(ms(110));
        assertThat(turn.efficiency()).isEqualTo(110 / 190.0);
    }

    @Test
    void waves_loseWhatReadyStepsStoodAtTheBarrier() {
        assertThat(turn.waveIdleTime()).isEqualTo(ms(90));
        assertThat(turn.eagerTimeSaved()).isEqualTo(ms(80));
    }

    @Test
    void eagerTurn_losesNothingToBarriers() {
        RunProfile eager = RunProfile.of(turn.steps(), ms(190), Scheduling.EAGER, 0);

        assertThat(eager.waveIdleTime()).isZero();
        assertThat(eager.eagerTimeSaved()).isZero();
    }

    @Test
    void waitForAPlace_isNotChargedToTheBarrier() {
        RunProfile limited = waves(step("a", 1, 0, 10), step("b", 1, 10, 20), step("c", 2, 20, 30, 0));

        assertThat(limited.waveIdleTime()).isEqualTo(ms(10));
        assertThat(limited.eagerTimeSaved()).isEqualTo(ms(10));
    }

    @Test
    void slowestTools_areThoseWithTheLongestRun() {
        RunProfile repeated = waves(step("a", 1, 0, 60), step("b", 1, 0, 50), step("b", 1, 0, 40), skipped("c"));

        assertThat(repeated.slowestTools(2))
                .containsExactly(new ToolTime("a", 1, ms(60), ms(60)), new ToolTime("b", 2, ms(90), ms(50)));
        assertThat(repeated.slowestTools(0)).isEmpty();
        assertThat(repeated.slowestTools(9)).hasSize(2);
        assertThatThrownBy(() -> repeated.slowestTools(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void items_areWorkAndTheWaitForThemIsNot() {
        Items items = new Items(
                List.of(new Item(0, ms(10), ms(60), null), new Item(1, ms(10), ms(50), null)), 3, ms(30), 4, ms(60));
        RunProfile fanOut = waves(
                new Step("fetch", List.of("1"), 1, List.of(), ms(0), ms(75), null, 1, false, items),
                step("search", 1, 0, 20));

        assertThat(fanOut.steps().get(0).work()).isEqualTo(ms(75 - 60 + 50 + 40 + 30));
        assertThat(fanOut.totalWork()).isEqualTo(ms(135 + 20));
        assertThat(fanOut.peakConcurrency()).isEqualTo(4 + 1);
        assertThat(fanOut.slowestTools(2))
                .containsExactly(new ToolTime("fetch", 1, ms(75), ms(75)), new ToolTime("fetch[]", 5, ms(120), ms(50)));
    }

    @Test
    void attempts_countAsRetriesFromTheSecondOn() {
        Step twice = new Step("a", List.of("1"), 1, List.of(), ms(0), ms(9), Reason.FAILED, 3, false);

        assertThat(waves(twice, twice, GEOCODE, skipped("c")).retries()).isEqualTo(4);
    }

    @Test
    void abandonedSteps_areListed() {
        Step stuck = new Step("a", List.of("1"), 1, List.of(), ms(0), ms(9), Reason.TIMED_OUT, 1, true);

        assertThat(waves(GEOCODE, stuck).abandoned()).containsExactly(stuck);
    }

    @Test
    void skippedStep_isNoPartOfTheCriticalPath() {
        assertThat(waves(GEOCODE, new Step("b", List.of(), 2, List.of(0), null, ms(10), Reason.SKIPPED, 0, false))
                        .criticalPath())
                .containsExactly(GEOCODE);
    }

    @Test
    void turnWithoutSteps_hasZeroFigures() {
        assertZero(EMPTY);
        assertThat(EMPTY.criticalPath()).isEmpty();
        assertThat(EMPTY.slowestTools(3)).isEmpty();
        assertThat(EMPTY.peakConcurrency()).isZero();
    }

    @Test
    void turnWithoutTime_hasZeroFigures() {
        assertZero(waves(step("a", 1, 0, 0), step("b", 2, 0, 0, 0)));
    }

    @Test
    void turnOfSkippedSteps_hasZeroFigures() {
        assertZero(waves(skipped("a"), skipped("b")));
    }

    private static void assertZero(RunProfile turn) {
        assertThat(turn.totalWork()).isZero();
        assertThat(turn.parallelizationRatio()).isZero();
        assertThat(turn.efficiency()).isZero();
        assertThat(turn.criticalTime()).isZero();
        assertThat(turn.waveIdleTime()).isZero();
        assertThat(turn.eagerTimeSaved()).isZero();
    }

    @Test
    void stepBeforeItsUpstream_isRefused() {
        assertThatThrownBy(() -> waves(step("a", 1, 0, 1, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step 0 cannot follow step 0");
    }

    private static RunProfile waves(Step... steps) {
        Duration end =
                List.of(steps).stream().map(Step::end).reduce(Duration.ZERO, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        return RunProfile.of(List.of(steps), end, Scheduling.WAVES, 0);
    }

    private static Step step(String tool, int wave, long start, long end, Integer... upstreams) {
        return new Step(tool, List.of("1"), wave, List.of(upstreams), ms(start), ms(end), null, 1, false);
    }

    private static Step skipped(String tool) {
        return new Step(tool, List.of("1"), 1, List.of(), null, ms(0), Reason.SKIPPED, 0, false);
    }

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }
}
