package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Deep JSON is refused before anything recurses into it. */
class DeepJsonTest {

    private static final String ITEM = "{\"item\":{\"name\":\"a\",\"count\":2},\"shape\":";
    private static final String GROUP = "{\"kind\":\"group\",\"shapes\":[";
    private static final String BACKWARDS = "{\"shapes\":[";

    @Test
    void unknownValueOfAMillionLevels_refused() {
        Hostile.assertRefused("{\"x\":" + "[".repeat(1_000_000), "levels of nesting");
        Hostile.assertRefused("{\"x\":" + "{\"a\":".repeat(200_000), "levels of nesting");
        Hostile.assertRefused("[".repeat(1_000_000), "levels of nesting");
    }

    @Test
    void recursiveTypeAtTheLimit_read_andBeyondIt_refused() {
        assertThat(OrderToolset.INSTANCE.problems(ITEM + (GROUP.repeat(31) + "]}".repeat(31)) + "}"))
                .isEmpty();
        assertThat(OrderToolset.INSTANCE.problems(ITEM + GROUP.repeat(32))).contains("levels of nesting");
    }

    @Test
    void recursiveTypeWhoseDiscriminatorsStandLast_refusedWithoutRepeatedScans() {
        assertThat(OrderToolset.INSTANCE.problems(
                        ITEM + (BACKWARDS.repeat(31) + "],\"kind\":\"group\"}".repeat(31)) + "}"))
                .isEmpty();
        assertThat(OrderToolset.INSTANCE.problems(ITEM + BACKWARDS.repeat(80_000)))
                .contains("levels of nesting");
    }

    @Test
    void deepDocumentInAString_refused() {
        assertThat(OrderToolset.INSTANCE.problems("{\"item\":\"" + "{\\\"x\\\":".repeat(10_000) + "\"}"))
                .contains("levels of nesting");
    }
}
