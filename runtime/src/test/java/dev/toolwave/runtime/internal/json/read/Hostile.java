package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls of both fixtures with one hostile text. */
final class Hostile {

    private Hostile() {}

    /** Checks that a text is refused with a message, whatever the tool's parameters are. */
    static void assertRefused(String json, String message) {
        assertThat(OrderToolset.INSTANCE.problems(json)).contains(message);
        assertThat(ScalarToolset.INSTANCE.problems(json)).contains(message);
    }
}
