package dev.toolwave.runtime.internal.profile;

import static dev.toolwave.runtime.internal.profile.Plans.node;
import static dev.toolwave.runtime.internal.profile.Plans.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.spi.EdgeKind;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanEdge;
import dev.toolwave.runtime.spi.PlanNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanReportTest {

    @Test
    void text_groupsToolsByWave() {
        assertThat(PlanReport.toText(Plans.TRIP)).isEqualTo("""
                        planTrip: 4 tools in 3 waves
                        wave 1  geocode
                                events
                        wave 2  forecast needs geocode
                        wave 3  planTrip needs forecast, events (if it succeeds), geocode""");
    }

    @Test
    void singleTool_isOneWave() {
        assertThat(PlanReport.toText(Plans.GEOCODE)).isEqualTo("geocode: 1 tool in 1 wave\nwave 1  geocode");
    }

    @Test
    void text_namesEveryKindOfDependency() {
        Plan plan = Plan.of(
                read("look"),
                read("login"),
                read("price"),
                node("buy", Effect.WRITE)
                        .dependsOn(0, EdgeKind.AFTER)
                        .dependsOn(1, EdgeKind.ORDER)
                        .dependsOn(PlanEdge.from(2, EdgeKind.NULLABLE)
                                .select("total")
                                .overriddenBy(0))
                        .dependsOn(PlanEdge.from(2, EdgeKind.OUTCOME).overriddenBy(1))
                        .wave(2)
                        .height(1));

        assertThat(PlanReport.toText(plan).lines().skip(4))
                .containsExactly(
                        "wave 2  buy needs login (to be done), price (unless given), price (unless given, if it"
                                + " succeeds) and waits for look");
    }

    @Test
    void flowchart_hasOneBoxPerWave() {
        Golden.check("plan.mmd", PlanReport.toMermaid(Plans.TRIP));
    }

    @Test
    void flowchart_escapesNames() {
        assertThat(PlanReport.toMermaid(Plan.of(read("a\"]; click b")))).contains("n0[\"a___ click b\"]");
    }

    @Test
    void chains_listEveryPathToATool() {
        assertThat(PlanReport.chains(Plans.TRIP, "geocode"))
                .containsExactly("planTrip -> forecast -> geocode", "planTrip -> geocode");
        assertThat(PlanReport.chains(Plans.TRIP, "planTrip")).containsExactly("planTrip");
        assertThat(PlanReport.chains(Plans.TRIP, "other")).isEmpty();
    }

    @Test
    void chains_omitToolsThatAreOnlyWaitedFor() {
        Plan plan = Plan.of(
                read("look"),
                node("buy", Effect.WRITE).dependsOn(0, EdgeKind.AFTER).wave(2).height(2),
                read("report").dependsOn(0).dependsOn(1).wave(3).height(1));

        assertThat(PlanReport.chains(plan, "look")).containsExactly("report -> look");
    }

    @Test
    void manyChains_areCutAtTen() {
        assertThat(PlanReport.chains(ladder(30), "tool0"))
                .hasSize(11)
                .endsWith("and more")
                .allSatisfy(chain -> assertThat(chain).matches("tool59 -> .* -> tool0|and more"));
    }

    /** Two nodes per rung, each needing both nodes of the rung below: 2^rungs chains. */
    private static Plan ladder(int rungs) {
        List<PlanNode> nodes = new ArrayList<>();
        for (int i = 0; i < 2 * rungs; i++) {
            int below = (i / 2 - 1) * 2;
            PlanNode node = read("tool" + i).wave(i / 2 + 1).height(rungs - i / 2);
            nodes.add(below < 0 ? node : node.dependsOn(below).dependsOn(below + 1));
        }
        return new Plan(nodes);
    }
}
