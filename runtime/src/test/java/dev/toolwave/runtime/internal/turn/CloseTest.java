package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toolwave.runtime.Toolwave;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A runtime closes as often as one likes, takes no turns afterwards, and leaves no threads. */
class CloseTest {

    @Test
    void closedRuntime_takesNoTurnsAndKeepsNoThreads() {
        TestToolset tools = new TestToolset();
        AtomicReference<Thread> ran = new AtomicReference<>();
        tools.read("a").does(call -> {
            ran.set(Thread.currentThread());
            return "a";
        });
        tools.read("b").needs("a");
        Toolwave toolwave = tools.waves();
        toolwave.run(List.of(call("1", "b")));

        toolwave.close();
        toolwave.close();

        assertThatThrownBy(() -> toolwave.call("b", "{}")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> toolwave.run(List.of())).isInstanceOf(IllegalStateException.class);
        Waiting.until(() -> !ran.get().isAlive(), "the thread of the tool ends");
    }
}
