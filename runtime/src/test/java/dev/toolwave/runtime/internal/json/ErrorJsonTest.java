package dev.toolwave.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorJsonTest {

    @Test
    void everythingKnown_writtenInAFixedOrder() {
        assertThat(ErrorJson.of("planTrip", Outcome.Reason.FAILED)
                        .skipped(List.of("forecast", "planTrip"))
                        .completed(List.of("events"))
                        .message("unknown city 'Pariss'")
                        .parameter("city")
                        .failedStep("geocode")
                        .toJson())
                .isEqualTo("{\"error\":{\"tool\":\"planTrip\",\"reason\":\"FAILED\",\"failedStep\":\"geocode\","
                        + "\"parameter\":\"city\",\"message\":\"unknown city 'Pariss'\",\"completed\":[\"events\"],"
                        + "\"skipped\":[\"forecast\",\"planTrip\"]}}");
    }

    @Test
    void nothingKnown_leavesTheFieldsOut() {
        assertThat(ErrorJson.of("planTrip", Outcome.Reason.CANCELLED).toJson())
                .isEqualTo("{\"error\":{\"tool\":\"planTrip\",\"reason\":\"CANCELLED\"}}");
    }
}
