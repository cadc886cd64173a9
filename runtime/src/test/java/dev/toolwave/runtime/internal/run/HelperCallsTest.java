package dev.toolwave.runtime.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HelperCallsTest {

    private final HelperCalls calls = new HelperCalls();

    @Test
    void nothingToStart_callsNobody() {
        assertThat(calls.call(0)).isZero();
    }

    @Test
    void firstCall_isForOneHowEverMuchThereIs() {
        assertThat(calls.call(100)).isEqualTo(1);
        assertThat(calls.call(100)).isZero();
    }

    @Test
    void usefulHelpers_areFollowedByTwiceAsMany() {
        calls.call(100);
        calls.arrived(true);
        assertThat(calls.call(100)).isEqualTo(2);
        calls.arrived(true);
        assertThat(calls.call(100)).isEqualTo(3);
        assertThat(calls.call(3)).isZero();
    }

    @Test
    void uselessHelper_isFollowedByOne() {
        calls.call(100);
        calls.arrived(false);
        assertThat(calls.call(100)).isEqualTo(1);
    }

    @Test
    void fewerNodesThanHelpersMayCome_callsNoMoreThanThat() {
        calls.call(100);
        calls.arrived(true);
        assertThat(calls.call(1)).isEqualTo(1);
    }

    @Test
    void missingThreads_areCalledForOneAtATime() {
        calls.call(100);
        calls.arrived(true);
        calls.callOneAtATime();
        assertThat(calls.call(100)).isEqualTo(1);
    }

    @Test
    void helper_isOvertakenWhereMoreEndThanRunAndEight() {
        for (int i = 0; i < 12; i++) {
            calls.attemptEnded();
        }
        assertThat(calls.ended()).isEqualTo(12);
        assertThat(calls.isOvertaken(2, 2)).isFalse();
        assertThat(calls.isOvertaken(2, 1)).isTrue();
        assertThat(calls.isOvertaken(3, 1)).isFalse();
    }

    @Test
    void onlyHelper_standsByAndCountsAsComing() {
        calls.call(100);
        assertThat(calls.standBy()).isTrue();
        assertThat(calls.call(100)).isZero();
    }

    @Test
    void oneOfTwoHelpers_goesWhenItIsNotNeeded() {
        calls.call(100);
        calls.arrived(true);
        calls.call(100);
        assertThat(calls.standBy()).isFalse();
        assertThat(calls.standBy()).isTrue();
        calls.arrived(false);
        assertThat(calls.call(100)).isEqualTo(1);
    }

    @Test
    void threadThatMakesWay_comesBackUnlessSomebodyComesAnyway() {
        assertThat(calls.comeBack()).isTrue();
        assertThat(calls.call(100)).isZero();
        assertThat(calls.comeBack()).isFalse();
        calls.arrived(false);
        assertThat(calls.call(100)).isEqualTo(1);
    }

    @Test
    void threadThatMakesWay_letsOneComeAtATime() {
        calls.call(100);
        calls.arrived(true);
        calls.comeBack();
        calls.arrived(false);
        assertThat(calls.call(100)).isEqualTo(1);
    }
}
