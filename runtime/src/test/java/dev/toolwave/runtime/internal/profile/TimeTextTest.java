package dev.toolwave.runtime.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "7, 0.007 us",
        "1500, 1.5 us",
        "999499, 999 us",
        "999500, 1 ms",
        "12345678, 12.3 ms",
        "999499999, 999 ms",
        "999500000, 1 s",
        "1236000000, 1.24 s",
        "12000000000, 12 s",
        "1234567000000000, 1234567 s"
    })
    void time_hasThreeDigitsAndTheUnitThatFits(long nanos, String text) {
        assertThat(TimeText.of(Duration.ofNanos(nanos))).isEqualTo(text);
    }

    @Test
    void shareOfNothing_isZero() {
        assertThat(TimeText.percent(Duration.ofMillis(1), Duration.ZERO)).isEqualTo("0 %");
        assertThat(TimeText.percent(Duration.ofMillis(1), Duration.ofMillis(3))).isEqualTo("33 %");
    }

    @Test
    void figures_areTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        String expected = Turns.trip().toText() + Turns.trip().toSvg();
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        try {
            assertThat(Turns.trip().toText() + Turns.trip().toSvg()).isEqualTo(expected);
            assertThat(Turns.trip().toMermaid()).contains("s3, 120, 320");
        } finally {
            Locale.setDefault(before);
        }
    }
}
