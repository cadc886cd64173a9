package dev.toolwave.samples.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void manyMeasurements_areToldByMedianAndQuartiles() {
        Figure figure = new Figure(List.of(5.0, 1.0, 3.0, 2.0, 400.0));

        assertThat(figure.median()).isEqualTo(3);
        assertThat(figure.text()).isEqualTo("3.00 (2.00 to 5.00)");
    }

    @Test
    void evenNumberOfMeasurements_hasItsMedianInTheMiddle() {
        assertThat(new Figure(List.of(1.0, 2.0, 4.0, 100.0)).median()).isEqualTo(3);
    }

    @Test
    void noMeasurements_areADash() {
        assertThat(Figure.NONE.text()).isEqualTo("-");
        assertThat(Figure.NONE.times(new Figure(List.of(1.0)))).isEqualTo("-");
    }

    @Test
    void goals_areMetOrMissed() {
        Figure two = new Figure(List.of(2.0));
        Figure three = new Figure(List.of(3.0));

        assertThat(Goal.atMost(1.5).of(three, two)).isEqualTo("1.50 (goal 1.50: met)");
        assertThat(Goal.atMost(1.4).of(three, two)).isEqualTo("1.50 (goal 1.40: **missed**)");
        assertThat(Goal.atLeast(1.5).of(three, two)).isEqualTo("1.50 (goal at least 1.50: met)");
        assertThat(Goal.atLeast(1.6).of(three, two)).isEqualTo("1.50 (goal at least 1.60: **missed**)");
        assertThat(Goal.atMost(1).of(Figure.NONE, two)).isEqualTo("-");
    }
}
