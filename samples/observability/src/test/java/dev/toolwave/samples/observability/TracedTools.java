package dev.toolwave.samples.observability;

import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;

/** Tools that are watched. */
class TracedTools {

    static final ThreadLocal<String> USER = new ThreadLocal<>();

    /** Returns the name of the user. */
    @Tool(value = "Says who asks", effect = Effect.READ)
    String whoAsks() {
        return String.valueOf(USER.get());
    }

    /** Fails. */
    @Tool(value = "Fails", effect = Effect.READ)
    String fails() {
        throw new IllegalStateException("secret");
    }
}
