package dev.toolwave.runtime.internal.profile;

import static dev.toolwave.runtime.internal.profile.Turns.eager;
import static dev.toolwave.runtime.internal.profile.Turns.skipped;
import static dev.toolwave.runtime.internal.profile.Turns.step;
import static dev.toolwave.runtime.internal.profile.Turns.waves;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
                .isEqualTo("Raise the limit if what the tools call can take it: more than 2 at the same time would have"
                        + " saved up to 50 % (10 ms).");
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
                        "Nothing to gain: the tools overlap as far as they can, and none decides the time of the turn"
                                + " alone.");
    }

    @Test
    void overheadAtTheStart_isNoLimit() {
        assertThat(eager(step("a", 1, 5, 10), step("b", 1, 5, 10)).recommendation())
                .startsWith("Nothing to gain");
    }
}
