package dev.toolwave.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ErrorJsonTest {

    @Test
    void everythingKnown_writtenInAFixedOrder() {
        ErrorJson error = new ErrorJson(
                "planTrip",
                Outcome.Reason.FAILED,
                "geocode",
                "city",
                "unknown city 'Pariss'",
                List.of("events"),
                List.of("forecast", "planTrip"),
                List.of(),
                List.of());

        assertThat(error.toJson())
                .isEqualTo("{\"error\":{\"tool\":\"planTrip\",\"reason\":\"FAILED\",\"failedStep\":\"geocode\","
                        + "\"parameter\":\"city\",\"message\":\"unknown city 'Pariss'\",\"completed\":[\"events\"],"
                        + "\"skipped\":[\"forecast\",\"planTrip\"]}}");
    }

    @Test
    void nothingKnown_leavesTheFieldsOut() {
        assertThat(error("planTrip", Outcome.Reason.CANCELLED, List.of(), List.of(), List.of()))
                .isEqualTo("{\"error\":{\"tool\":\"planTrip\",\"reason\":\"CANCELLED\"}}");
    }

    @Test
    void namesOfManyTools_cutToTwentyAndACount() {
        List<String> names =
                IntStream.range(0, 10_000).mapToObj(i -> "tool" + i).toList();

        String json = error("t", Outcome.Reason.SKIPPED, names.subList(0, 20), names, names.subList(0, 21));

        assertThat(json)
                .contains("\"completed\":[\"tool0\"", "\"tool19\"],\"skipped\"", "\"and 9980 more\"", "\"and 1 more\"")
                .hasSizeLessThan(1_000);
    }

    private static String error(
            String tool,
            Outcome.Reason reason,
            List<String> completed,
            List<String> skipped,
            List<String> interrupted) {
        return new ErrorJson(tool, reason, null, null, null, completed, skipped, interrupted, List.of()).toJson();
    }
}
