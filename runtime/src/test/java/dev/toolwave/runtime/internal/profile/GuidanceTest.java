package dev.toolwave.runtime.internal.profile;

import static dev.toolwave.runtime.internal.profile.Plans.node;
import static dev.toolwave.runtime.internal.profile.Plans.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuidanceTest {

    @Test
    void noTools_needNoGuidance() {
        assertThat(Guidance.of(List.of(), List.of())).isEmpty();
    }

    @Test
    void singleTool_isCalledSeveralTimesAtOnce() {
        assertThat(guidance(Plans.GEOCODE))
                .isEqualTo("Calls of geocode in one message run in parallel: make all that you need at once.");
    }

    @Test
    void independentTools_areCalledTogether() {
        assertThat(guidance(
                        Plan.of(read("weather")), Plan.of(read("events")), Plan.of(node("log", Effect.UNSPECIFIED))))
                .isEqualTo(
                        "Calls in one message run in parallel: call weather, events and log together whenever no call"
                                + " needs the result of another.");
    }

    @Test
    void composites_replaceTheirChains() {
        assertThat(guidance(Plans.GEOCODE, Plan.of(read("events")), Plans.FORECAST, Plans.TRIP))
                .isEqualTo("Calls in one message run in parallel: call geocode, events, forecast and planTrip together"
                        + " whenever no call needs the result of another."
                        + " forecast runs geocode by itself: call it instead of these, not after them."
                        + " planTrip runs geocode and events, then forecast by itself: call it instead of these, not after"
                        + " them.");
    }

    @Test
    void hiddenTools_areNotNamed() {
        assertThat(guidance(Plans.TRIP, Plan.of(read("events"))))
                .contains("planTrip runs events by itself")
                .doesNotContain("geocode", "forecast");
    }

    @Test
    void writers_areCalledAlone() {
        assertThat(guidance(Plan.of(node("book", Effect.WRITE))))
                .isEqualTo("book changes something: call it alone, when you have what it needs.");
        assertThat(guidance(
                        Plan.of(read("look")),
                        Plan.of(node("book", Effect.WRITE)),
                        Plan.of(node("cancel", Effect.DESTRUCTIVE))))
                .endsWith(" book and cancel change something: call each of them alone, when you have what it needs.");
    }

    @Test
    void manyTools_areCutAtTen() {
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            plans.add(Plan.of(read("tool" + i)));
            plans.add(Plan.of(
                    read("tool" + i).height(2),
                    read("whole" + i).dependsOn(0).wave(2).height(1)));
        }

        String guidance = guidance(plans.toArray(Plan[]::new));

        assertThat(guidance)
                .contains("tool4, whole4 and 18 more together")
                .contains("whole9 runs tool9 by itself")
                .doesNotContain("whole10")
                .endsWith(" In the same way 4 more tools run what they depend on.");
    }

    @Test
    void plansOfOtherTools_areRefused() {
        assertThatThrownBy(() -> Guidance.of(List.of(), List.of(Plans.TRIP)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 definitions, but 1 plans");
    }

    private static String guidance(Plan... plans) {
        List<ToolDefinition> definitions = new ArrayList<>();
        for (Plan plan : plans) {
            PlanNode tool = plan.requested();
            definitions.add(ToolDefinition.builder(tool.tool().name())
                    .inputSchema("{\"type\":\"object\"}")
                    .effect(tool.tool().effect())
                    .build());
        }
        return Guidance.of(definitions, List.of(plans));
    }
}
