package dev.toolwave.samples.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.DefinitionOptions;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds what the README shows against what the library does. */
class ReadmeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final TripToolsToolset trips = TripToolsToolset.of(new TripTools());
    private final Toolwave toolwave = Toolwave.builder().toolset(trips).build();

    @AfterEach
    void close() {
        toolwave.close();
    }

    @Test
    void signatures_areThoseOfTheSample() throws IOException {
        String source =
                withoutSpaces(Files.readString(Path.of("src/main/java/dev/toolwave/samples/trip/TripTools.java")));
        List<String> shown = readme("java")
                .get(0)
                .replace("{ ... }", "{")
                .lines()
                .map(ReadmeTest::withoutSpaces)
                .filter(line -> !line.equals("}"))
                .toList();
        assertThat(shown)
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(source).contains(line));
    }

    @Test
    void definition_isWhatTheModelSees() throws IOException {
        String definition = toolwave.definitions(WireFormat.ANTHROPIC, DefinitionOptions.DEFAULT.only("planTrip"));
        assertThat(withoutSpaces("[" + readme("json").get(0) + "]")).isEqualTo(withoutSpaces(definition));
    }

    @Test
    void waves_areThoseOfThePlan() throws IOException {
        assertThat(readme("text").get(0).strip())
                .isEqualTo(toolwave.plan("planTrip").toString().strip());
    }

    @Test
    void call_givesATrip() {
        TurnResult turn = toolwave.run(WireFormat.ANTHROPIC.readCalls("""
                {"content":[{"type":"tool_use","id":"t1","name":"planTrip","input":{"city":"Bergen","day":"2026-12-01"}}]}
                """));
        assertThat(turn.results().get(0).text())
                .isEqualTo("{\"city\":\"Bergen\",\"weather\":{\"day\":\"2026-12-01\",\"sky\":\"rain\",\"celsius\":-2},"
                        + "\"events\":[\"Bergen Philharmonic\",\"Christmas market\"]}");
    }

    @Test
    void typedCall_givesTheSameTrip() {
        TripTools.Trip trip = toolwave.call(trips.planTrip("Oslo", DAY)).orElseThrow();
        assertThat(trip.weather().sky()).isEqualTo("snow");
        assertThat(trip.events()).contains("Oslo Philharmonic");
    }

    @Test
    void unknownCity_saysWhichStepFailed_andWhatDid() {
        ToolResult result = toolwave.call("planTrip", "{\"city\":\"Paris\",\"day\":\"2026-12-01\"}");
        assertThat(result.isError()).isTrue();
        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.NotOk.class, notOk -> assertThat(notOk.reason()).isEqualTo(Outcome.Reason.SKIPPED));
        assertThat(result.text())
                .contains("\"failedStep\":\"geocode\"", "\"parameter\":\"city\"", "unknown city", "\"events\"");
    }

    /** Returns the blocks of one language, in the order of the README. */
    private static List<String> readme(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../../README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s+", "");
    }
}
