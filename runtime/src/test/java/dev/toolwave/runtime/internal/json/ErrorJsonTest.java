package dev.toolwave.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome;
import java.util.List;
import java.util.stream.IntStream;
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

    @Test
    void namesOfManyTools_cutToTwentyAndACount() {
        List<String> names =
                IntStream.range(0, 10_000).mapToObj(i -> "tool" + i).toList();

        String json = ErrorJson.of("t", Outcome.Reason.SKIPPED)
                .skipped(names)
                .completed(names.subList(0, 20))
                .interrupted(names.subList(0, 21))
                .toJson();

        assertThat(json)
                .contains("\"completed\":[\"tool0\"", "\"tool19\"],\"skipped\"", "\"and 9980 more\"", "\"and 1 more\"")
                .hasSizeLessThan(1_000);
    }
}
