package dev.toolwave.runtime.internal.profile;

import static dev.toolwave.runtime.internal.profile.Turns.eager;
import static dev.toolwave.runtime.internal.profile.Turns.ms;
import static dev.toolwave.runtime.internal.profile.Turns.skipped;
import static dev.toolwave.runtime.internal.profile.Turns.step;
import static dev.toolwave.runtime.internal.profile.Turns.waves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecommendationTest {

    @Test
    void nothingRan_nothingToGain() {
        assertThat(waves().recommendation()).isEqualTo("Nothing to gain: no tool took any time.");
        assertThat(waves(skipped("a", 1, 0)).recommendation()).isEqualTo("Nothing to gain: no tool took any time.");
    }

    @Test
    void zeroTimes_nothingToGain() {
        assertThat(waves(step("a", 1, 0, 0), step("b", 2, 0, 0, 0)).recommendation())
                .isEqualTo("Nothing to gain: no tool took any time.");
    }

    @Test
    void singleTool_hasNothingToOverlap() {
        assertThat(waves(step("a", 1, 0, 10), skipped("b", 2, 10, 0)).recommendation())
                .isEqualTo("Nothing to gain from scheduling: a ran alone.");
    }

    @Test
    void barriers_speakForEager() {
        assertThat(waves(
                                step("a", 1, 0, 10),
                                step("b", 1, 0, 100),
                                step("c", 2, 100, 190, 0),
                                step("d", 2, 100, 110, 1))
                        .recommendation())
                .isEqualTo("Use Scheduling.EAGER: it would have saved 42 % (80 ms), because tools waited for"
                        + " results that they do not need.");
    }

    @Test
    void twoAtATime_speakForAHigherLimit() {
        assertThat(eager(step("a", 1, 0, 10), step("b", 1, 0, 10), step("c", 1, 10, 20), step("d", 1, 10, 20))
                        .recommendation())
                .isEqualTo(
                        "Raise maxConcurrency if the systems that the tools call can take it: more than 2 at the same"
                                + " time would have saved up to 50 % (10 ms).");
    }

    @Test
    void oneSlowTool_isNamed() {
        assertThat(eager(step("a", 1, 0, 10), step("slow", 1, 0, 100), step("b", 2, 100, 110, 1))
                        .recommendation())
                .isEqualTo("Make slow faster: it alone accounts for 91 % (100 ms) of the turn.");
    }

    @Test
    void evenChain_isNamed() {
        assertThat(eager(step("a", 1, 0, 10), step("b", 2, 10, 20, 0), step("c", 3, 20, 30, 1))
                        .recommendation())
                .isEqualTo("Shorten the chain a -> b -> c: it takes 100 % of the turn.");
    }

    @Test
    void evenTools_overlapAsTheyCan() {
        assertThat(eager(step("a", 1, 0, 10), step("b", 1, 0, 10), step("c", 1, 0, 9))
                        .recommendation())
                .isEqualTo(
                        "Nothing to gain: the tools overlap as far as they can, and no single tool decides the time of"
                                + " the turn.");
    }

    @Test
    void overheadAtTheStart_isNoLimit() {
        assertThat(eager(step("a", 1, 5, 10), step("b", 1, 5, 10)).recommendation())
                .startsWith("Nothing to gain");
    }

    @Test
    void toolsBelowTheLimit_areNotToldToRaiseIt() {
        List<Step> oneAfterAnother = List.of(step("a", 1, 0, 10), step("b", 1, 10, 20));

        assertThat(RunProfile.of(oneAfterAnother, ms(20), Scheduling.EAGER, 0, 8)
                        .recommendation())
                .doesNotContain("maxConcurrency");
        assertThat(RunProfile.of(oneAfterAnother, ms(20), Scheduling.EAGER, 0, 1)
                        .recommendation())
                .startsWith("Raise maxConcurrency");
    }

    /** With a cost that grows with the square of the waves this would take minutes. */
    @ParameterizedTest
    @EnumSource(Scheduling.class)
    void manyWaves_areReportedInLinearTime(Scheduling scheduling) {
        int waves = 50_000;
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < waves; i++) {
            steps.add(i == 0 ? step("tool0", 1, 0, 1) : step("tool" + i, i + 1, i, i + 1, i - 1));
        }
        RunProfile turn = RunProfile.of(steps, ms(waves), scheduling, 0);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(turn.recommendation()).startsWith("Shorten the chain tool0 -> tool1");
            assertThat(turn.toText()).contains("critical path");
        });
    }

    @ParameterizedTest
    @EnumSource(Scheduling.class)
    void namedTool_isTheOneWhoseAbsenceSavesMost(Scheduling scheduling) {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            List<Step> steps = new ArrayList<>();
            long end = 0;
            for (int wave = 1; wave <= 4; wave++) {
                long start = end;
                for (int i = 0; i <= random.nextInt(3); i++) {
                    long stop = start + (random.nextInt(4) == 0 ? 100 : random.nextInt(10));
                    steps.add(step("tool" + random.nextInt(4), wave, start, stop));
                    end = Math.max(end, stop);
                }
            }
            Replay replay = Replay.of(steps, scheduling);
            Map<String, Duration> decisive = replay.decisiveTimes();

            assertThat(decisive.values().stream().reduce(Duration.ZERO, Duration::plus))
                    .isLessThanOrEqualTo(ms(end));
            for (Step step : steps) {
                assertThat(replay.timeSavedWithout(step.toolName()))
                        .isLessThanOrEqualTo(decisive.getOrDefault(step.toolName(), Duration.ZERO));
            }
        }
    }
}
