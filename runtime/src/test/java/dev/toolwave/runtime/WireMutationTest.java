package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.toolwave.runtime.internal.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Responses and events in which one value is of another type, or missing, are read or cause a {@link WireFormatException}. */
class WireMutationTest {

    private static final int MUTATIONS = 1_000;
    private static final List<Object> OTHER_VALUES =
            Arrays.asList(null, true, -1, 1L << 40, "", "x", List.of(), List.of(1), Map.of(), Map.of("type", "x"));

    private SplittableRandom random = new SplittableRandom();
    private int untilMutation;

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void responseWithOneOtherValue_isReadOrRefused(WireFormat format) {
        Object response = Json.read(WireResponses.SAMPLES.get(format).inWhole());
        for (int seed = 0; seed < MUTATIONS; seed++) {
            String mutated = mutated(response, seed);

            assertThatCode(() -> read(format, mutated))
                    .as("seed %s: %s", seed, mutated)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(value = WireFormat.class, names = "MCP", mode = EnumSource.Mode.EXCLUDE)
    void eventWithOneOtherValue_isReadOrRefused(WireFormat format) {
        List<Object> events = new ArrayList<>();
        ToolCallAccumulatorTest.events(format).forEach(event -> events.add(Json.read(event)));
        for (int seed = 0; seed < MUTATIONS; seed++) {
            String mutated = mutated(events, seed);

            assertThatCode(() -> stream(format, mutated))
                    .as("seed %s: %s", seed, mutated)
                    .doesNotThrowAnyException();
        }
    }

    private static void read(WireFormat format, String json) {
        try {
            assertThat(format.readResponse(json).calls()).doesNotContainNull();
            assertThat(format.readCalls(json)).doesNotContainNull();
        } catch (WireFormatException e) {
            assertThat(e).hasMessageNotContaining("\n");
        }
    }

    private static void stream(WireFormat format, String events) {
        if (!(Json.read(events) instanceof List<?> list)) {
            return;
        }
        ToolCallAccumulator accumulator = format.accumulator();
        try {
            list.forEach(event -> accumulator.accept(Json.write(event)));
            assertThat(accumulator.response().calls()).doesNotContainNull();
            assertThat(accumulator.calls()).doesNotContainNull();
            assertThat(accumulator.message()).isNotEmpty();
        } catch (WireFormatException e) {
            assertThat(e).hasMessageNotContaining("\n");
        }
    }

    /** Returns the value as JSON, with one value in it that the seed chooses replaced by another one. */
    private String mutated(Object value, int seed) {
        random = new SplittableRandom(seed);
        untilMutation = random.nextInt(count(value));
        return Json.write(copy(value));
    }

    private static int count(Object value) {
        if (value instanceof Map<?, ?> map) {
            return 1 + map.values().stream().mapToInt(WireMutationTest::count).sum();
        }
        return 1
                + (value instanceof List<?> list
                        ? list.stream().mapToInt(WireMutationTest::count).sum()
                        : 0);
    }

    private Object copy(Object value) {
        if (untilMutation-- == 0) {
            return OTHER_VALUES.get(random.nextInt(OTHER_VALUES.size()));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(name, copy(member)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(copy(element)));
            return copy;
        }
        return value;
    }
}
