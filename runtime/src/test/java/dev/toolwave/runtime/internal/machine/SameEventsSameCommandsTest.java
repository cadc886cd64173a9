package dev.toolwave.runtime.internal.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Scheduling;
import org.junit.jupiter.api.Test;

/** The same events in the same order give the same orders. */
class SameEventsSameCommandsTest {

    @Test
    void sameEvents_giveTheSameLog() {
        for (long seed = 0; seed < 1_000; seed++) {
            RandomRun sample = RandomRun.of(seed, true);
            assertThat(sample.run(Scheduling.EAGER, 4).log)
                    .as("seed %d", seed)
                    .isEqualTo(sample.run(Scheduling.EAGER, 4).log);
        }
    }
}
