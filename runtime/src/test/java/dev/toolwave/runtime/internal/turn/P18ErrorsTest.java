package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** P18: an error in one tool is its own failure; only what says that the JVM is in trouble is thrown, after the turn. */
class P18ErrorsTest {

    private final TestToolset tools = new TestToolset();

    @Test
    void errorsOfTools_becomeFailures() {
        tools.read("linkage").does(call -> {
            throw new NoClassDefFoundError("secret");
        });
        tools.read("assertion").does(call -> {
            throw new AssertionError("secret");
        });
        tools.read("stack").does(P18ErrorsTest::recurse);
        tools.read("own").does(call -> {
            throw new Error("secret") {};
        });
        tools.read("fine").does(call -> "fine");

        List<ToolResult> results = tools.waves()
                .run(List.of(
                        call("1", "linkage"),
                        call("2", "assertion"),
                        call("3", "stack"),
                        call("4", "own"),
                        call("5", "fine")))
                .results();

        assertThat(results).extracting(ToolResult::isError).containsExactly(true, true, true, true, false);
        assertThat(results).noneMatch(result -> result.text().contains("secret"));
        assertThat(results.get(2).text()).contains("StackOverflowError");
    }

    @Test
    void errorOfTheJvm_isThrownAfterTheTurn() {
        AtomicBoolean otherRan = new AtomicBoolean();
        AtomicReference<ToolListener.TurnFinished> finished = new AtomicReference<>();
        tools.read("oom").does(call -> {
            throw new OutOfMemoryError("not really");
        });
        tools.read("other").does(call -> {
            otherRan.set(true);
            return "ok";
        });
        Toolwave toolwave = tools.runtime()
                .listener(new ToolListener() {
                    @Override
                    public void turnFinished(TurnFinished event) {
                        finished.set(event);
                    }
                })
                .build();

        assertThatThrownBy(() -> toolwave.run(List.of(call("1", "oom"), call("2", "other"))))
                .isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> tools.waves().call("oom", "{}")).isInstanceOf(OutOfMemoryError.class);

        assertThat(otherRan).isTrue();
        toolwave.close();
        assertThat(finished.get().result().results()).hasSize(2);
    }

    @Test
    void errorOfTheJvmInATypedPlan_isThrownAfterTheTurn() {
        tools.read("oom").does(call -> {
            throw new OutOfMemoryError("not really");
        });
        tools.read("plan").needs("oom");

        assertThatThrownBy(() -> tools.waves().run(tools.typed("plan"))).isInstanceOf(OutOfMemoryError.class);
    }

    private static Object recurse(TestTool.Call call) {
        return recurse(call).toString() + call;
    }
}
