package dev.toolwave.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @Test
    void numberAndUnit_isADuration() {
        assertThat(DurationText.parse("800ms")).contains(Duration.ofMillis(800));
        assertThat(DurationText.parse("5s")).contains(Duration.ofSeconds(5));
        assertThat(DurationText.parse("2m")).contains(Duration.ofMinutes(2));
        assertThat(DurationText.parse("0s")).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "5 s", "-5s", "1.5s", "5S", "2h", "99999999999s", "٥s"})
    void anythingElse_isNone(String text) {
        assertThat(DurationText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2 sec, 2s", "5S, 5s", "3 minutes, 3m", "800 millis, 800ms", "10 MS, 10ms"})
    void nearMiss_isCorrected(String text, String meant) {
        assertThat(DurationText.suggest(text)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "5", "2h", ""})
    void guess_isNotMadeWithoutAUnit(String text) {
        assertThat(DurationText.suggest(text)).isEmpty();
    }
}
