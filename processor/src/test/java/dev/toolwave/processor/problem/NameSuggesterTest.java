package dev.toolwave.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSuggesterTest {

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "forcast, forecast, 1", "ab, ba, 1", "'', abc, 3", "abc, abc, 0", "ca, abc, 3"})
    void distance_countsEditsAndSwaps(String from, String to, int distance) {
        assertThat(NameSuggester.distance(from, to)).isEqualTo(distance);
        assertThat(NameSuggester.distance(to, from)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({"forcast", "Forecast", "fore_cast", "forecats", "forecasts"})
    void smallSlip_isRecognized(String name) {
        assertThat(NameSuggester.closest(name, List.of("geocode", "forecast"))).containsExactly("forecast");
    }

    @Test
    void nearestComesFirst_thenAsGiven_threeAtMost() {
        assertThat(NameSuggester.closest("price", List.of("prices", "pride", "price2", "pricey", "prince", "slice")))
                .containsExactly("prices", "pride", "price2");
        assertThat(NameSuggester.closest("forecasts", List.of("forecasted", "forecast")))
                .containsExactly("forecast", "forecasted");
    }

    @Test
    void otherName_isNotSuggested() {
        assertThat(NameSuggester.closest("sky", List.of("forecast", "geocode"))).isEmpty();
        assertThat(NameSuggester.closest("x", List.of("ab"))).isEmpty();
    }
}
