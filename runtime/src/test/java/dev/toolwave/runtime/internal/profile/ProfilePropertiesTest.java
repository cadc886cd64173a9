package dev.toolwave.runtime.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Properties of the profile of every turn. Random plans run in virtual time with random delays. */
class ProfilePropertiesTest {

    private static final int TURNS = 400;

    private interface Law {
        void check(RunProfile turn);
    }

    private static void forAll(Scheduling scheduling, Law law) {
        for (long seed = 0; seed < TURNS; seed++) {
            RunProfile turn = turn(scheduling, new SplittableRandom(seed));
            try {
                law.check(turn);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + turn.steps(), e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void criticalPath_isAChainWithinTheWallTime(Scheduling scheduling) {
        forAll(scheduling, turn -> {
            List<Step> path = turn.criticalPath();
            Duration sum = path.stream().map(Step::time).reduce(Duration.ZERO, Duration::plus);
            assertThat(turn.criticalTime()).isEqualTo(sum).isLessThanOrEqualTo(turn.wallTime());
            assertThat(turn.efficiency()).isBetween(0.0, 1.0);
            assertThat(turn.steps()).allSatisfy(step -> assertThat(step.time()).isLessThanOrEqualTo(sum));
            for (int i = 1; i < path.size(); i++) {
                assertThat(path.get(i).start())
                        .isGreaterThanOrEqualTo(path.get(i - 1).end());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void ratio_isBetweenZeroAndThePeak(Scheduling scheduling) {
        forAll(
                scheduling,
                turn -> assertThat(turn.parallelizationRatio()).isBetween(0.0, (double) turn.peakConcurrency()));
    }

    @ParameterizedTest
    @EnumSource
    void savings_leaveAtLeastTheCriticalPath(Scheduling scheduling) {
        forAll(scheduling, turn -> {
            Replay replay = Replay.of(turn.steps(), scheduling);
            Duration most = turn.wallTime().minus(turn.criticalTime());
            assertThat(turn.eagerTimeSaved()).isBetween(Duration.ZERO, most);
            assertThat(replay.limitTimeSaved()).isBetween(Duration.ZERO, most);
            assertThat(turn.waveIdleTime())
                    .isGreaterThanOrEqualTo(turn.eagerTimeSaved().isZero() ? Duration.ZERO : Duration.ofNanos(1));
            for (Step step : turn.steps()) {
                assertThat(replay.timeSavedWithout(step.toolName())).isBetween(Duration.ZERO, turn.wallTime());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void nothingChanged_savesNothing(Scheduling scheduling) {
        forAll(
                scheduling,
                turn -> assertThat(Replay.of(turn.steps(), scheduling).timeSavedWithout("none of them"))
                        .isZero());
    }

    @ParameterizedTest
    @EnumSource
    void tracks_neverOverlapAndAreNoMoreThanThePeak(Scheduling scheduling) {
        forAll(scheduling, turn -> {
            List<Step> steps = turn.steps();
            Tracks tracks = Tracks.of(steps);
            long peak = 0;
            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i);
                if (step.start() == null) {
                    assertThat(tracks.of(i)).isEqualTo(Tracks.NONE);
                    continue;
                }
                for (int j = 0; j < i; j++) {
                    if (tracks.of(j) == tracks.of(i)) {
                        assertThat(overlap(step, steps.get(j))).isFalse();
                    }
                }
                peak = Math.max(
                        peak,
                        steps.stream()
                                .filter(other -> runsAt(other, step.start()))
                                .count());
            }
            assertThat((long) tracks.count()).isEqualTo(peak);
        });
    }

    private static boolean runsAt(Step step, Duration time) {
        return step.start() != null
                && step.start().compareTo(time) <= 0
                && step.end().compareTo(time) > 0;
    }

    private static boolean overlap(Step a, Step b) {
        return a.start().compareTo(b.end()) < 0 && b.start().compareTo(a.end()) < 0;
    }

    @ParameterizedTest
    @EnumSource
    void everyRendering_works(Scheduling scheduling) {
        forAll(scheduling, turn -> {
            assertThat(turn.recommendation()).endsWith(".");
            assertThat(turn.toText().lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
            assertThat(turn.toText() + turn.toSvg() + turn.toMermaid() + turn.toTraceJson())
                    .doesNotContain("NaN");
        });
    }

    /** A turn whose steps start when their wave, or their inputs, are ready, or a little later. */
    private static RunProfile turn(Scheduling scheduling, SplittableRandom random) {
        List<Step> steps = new ArrayList<>();
        int count = random.nextInt(1, 30);
        List<List<Integer>> upstreams = new ArrayList<>();
        int[] waves = new int[count];
        for (int i = 0; i < count; i++) {
            List<Integer> chosen = new ArrayList<>();
            waves[i] = 1;
            for (int upstream = 0; upstream < i; upstream++) {
                if (random.nextInt(count) < 2) {
                    chosen.add(upstream);
                    waves[i] = Math.max(waves[i], waves[upstream] + 1);
                }
            }
            upstreams.add(chosen);
        }
        Step[] ran = new Step[count];
        for (int wave = 1; wave <= count; wave++) {
            long barrier = 0;
            for (int i = 0; i < count; i++) {
                barrier = waves[i] < wave ? Math.max(barrier, ran[i].end().toNanos()) : barrier;
            }
            for (int i = 0; i < count; i++) {
                if (waves[i] == wave) {
                    long inputs = upstreams.get(i).stream()
                            .mapToLong(up -> ran[up].end().toNanos())
                            .max()
                            .orElse(0);
                    long ready = scheduling == Scheduling.WAVES ? barrier : inputs;
                    ran[i] = step("tool" + random.nextInt(5), waves[i], upstreams.get(i), ready, random);
                }
            }
        }
        steps.addAll(List.of(ran));
        Duration wall = steps.stream().map(Step::end).reduce(Duration.ZERO, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        return RunProfile.of(steps, wall, scheduling, 0);
    }

    private static Step step(String tool, int wave, List<Integer> upstreams, long ready, SplittableRandom random) {
        if (random.nextInt(8) == 0) {
            return new Step(
                    tool,
                    List.of("1"),
                    wave,
                    upstreams,
                    null,
                    Duration.ofNanos(ready + random.nextInt(1_000)),
                    Reason.SKIPPED,
                    0,
                    false);
        }
        long start = ready + (random.nextBoolean() ? 0 : random.nextInt(20_000));
        Duration end = Duration.ofNanos(start + 1 + random.nextInt(1_000_000));
        return new Step(tool, List.of("1"), wave, upstreams, Duration.ofNanos(start), end, null, 1, false);
    }
}
