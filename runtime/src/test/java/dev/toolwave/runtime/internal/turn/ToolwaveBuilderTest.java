package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.toolwave.runtime.DefinitionOptions;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnOptions;
import dev.toolwave.runtime.WireFormat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ToolwaveBuilderTest {

    private final TestToolset tools = new TestToolset();

    @Test
    void twoToolsOfOneName_areRefusedByName() {
        tools.read("geocode");
        TestToolset others = new TestToolset();
        others.read("geocode");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tools.runtime().toolset(others).build())
                .withMessageContaining("two tools are called 'geocode'")
                .withMessageContaining(TestToolset.class.getName());
    }

    @Test
    void limitsBelowOne_areRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Toolwave.builder().maxConcurrency(0))
                .withMessage("maxConcurrency must be at least 1, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Toolwave.builder().toolTimeout(Duration.ZERO))
                .withMessage("toolTimeout must be positive, was PT0S");
    }

    @Test
    void definitionsOfAll_areMadeOnce() {
        tools.read("geocode");
        tools.read("forecast");
        Toolwave toolwave = tools.waves();

        String all = toolwave.definitions(WireFormat.ANTHROPIC);

        assertThat(toolwave.definitions(WireFormat.ANTHROPIC)).isSameAs(all).contains("geocode", "forecast");
        assertThat(toolwave.definitions(WireFormat.ANTHROPIC, DefinitionOptions.DEFAULT.only("geocode")))
                .contains("geocode")
                .doesNotContain("forecast");
        assertThat(toolwave.tools()).extracting(ToolDefinition::name).containsExactly("geocode", "forecast");
        assertThat(toolwave).hasToString("Toolwave[geocode, forecast]");
    }

    @Test
    void plan_isFoundByName() {
        tools.read("geocode");
        tools.read("forecast").needs("geocode");

        assertThat(tools.waves().plan("forecast").waves().stream().flatMap(List::stream))
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tools.waves().plan("forcast"))
                .withMessageContaining("forecast");
    }

    @Test
    void attributesOfTheTurn_reachTheTool() {
        tools.read("whoami")
                .does(call ->
                        call.in().context().attribute("user", String.class).orElse("nobody"));
        Toolwave toolwave = tools.waves();
        TurnOptions options = TurnOptions.DEFAULT.attribute("user", "ada");

        assertThat(toolwave.run(List.of(call("1", "whoami")), options)
                        .results()
                        .get(0)
                        .text())
                .isEqualTo("ada");
        assertThat(toolwave.call("whoami", "{}").text()).isEqualTo("nobody");
    }

    @Test
    void contextOfTheCaller_isCarriedOver() {
        ThreadLocal<String> user = new ThreadLocal<>();
        AtomicInteger open = new AtomicInteger();
        tools.read("a").does(call -> user.get());
        tools.read("b").needs("a").does(call -> call.upstream(0) + " " + user.get());
        Toolwave toolwave = tools.runtime()
                .contextPropagation(() -> {
                    String captured = user.get();
                    return () -> {
                        open.incrementAndGet();
                        user.set(captured);
                        return () -> {
                            user.remove();
                            open.decrementAndGet();
                        };
                    };
                })
                .build();
        user.set("ada");

        assertThat(toolwave.call("b", "{}").text()).isEqualTo("ada ada");
        Waiting.until(() -> open.get() == 0, "every scope is closed");
    }

    @Test
    void contextThatCannotBeRestored_failsTheTools() {
        tools.read("a");
        tools.read("b").needs("a");
        Toolwave toolwave = tools.runtime()
                .contextPropagation(() -> () -> {
                    throw new IllegalStateException();
                })
                .build();

        assertThat(toolwave.call("b", "{}").text()).contains("\"failedStep\":\"a\"");
    }

    @Test
    void resultBeyondTheLimit_isCut() {
        tools.read("long").does(call -> "x".repeat(1_000));

        assertThat(tools.runtime()
                        .maxResultLength(100)
                        .build()
                        .call("long", "{}")
                        .text())
                .hasSizeLessThan(200);
    }
}
