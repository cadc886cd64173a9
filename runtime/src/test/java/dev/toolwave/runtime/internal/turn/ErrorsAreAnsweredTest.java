package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.ToolResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An error in one tool is its own failure; only what says that the JVM is in trouble is thrown, after the turn. */
class ErrorsAreAnsweredTest {

    private final TestToolset tools = new TestToolset();

    @Test
    void errorsOfTools_becomeFailures() {
        tools.read("linkage").does(call -> {
            throw new NoClassDefFoundError("secret");
        });
        tools.read("assertion").does(call -> {
            throw new AssertionError("secret");
        });
        tools.read("stack").does(ErrorsAreAnsweredTest::recurse);
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
    void errorOfTheJvm_isAnsweredAndKeptAsTheCause() {
        tools.read("oom").does(call -> {
            throw new OutOfMemoryError("not really");
        });
        tools.read("other").does(call -> "ok");
        tools.read("plan").needs("oom");

        List<ToolResult> results =
                tools.waves().run(List.of(call("1", "oom"), call("2", "other"))).results();

        assertThat(results.get(0).text()).contains("The tool failed: OutOfMemoryError.");
        assertThat(((NotOk<?>) results.get(0).outcome()).cause()).isInstanceOf(OutOfMemoryError.class);
        assertThat(results.get(1).text()).isEqualTo("ok");
        assertThat(tools.waves().call("oom", "{}").isError()).isTrue();
        assertThat(tools.waves().call(tools.typed("plan")).isOk()).isFalse();
    }

    private static Object recurse(TestTool.Call call) {
        return recurse(call).toString() + call;
    }
}
