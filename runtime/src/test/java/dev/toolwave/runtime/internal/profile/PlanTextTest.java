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

class PlanTextTest {

    @Test
    void plan_readsAsWaves() {
        assertThat(Plans.TRIP).hasToString("""
                        planTrip: 4 tools in 3 waves
                        wave 1  geocode
                                events
                        wave 2  forecast needs geocode
                        wave 3  planTrip needs forecast, events (if it succeeds), geocode""");
    }

    @Test
    void singleTool_isOneWave() {
        assertThat(Plans.GEOCODE).hasToString("geocode: 1 tool in 1 wave\nwave 1  geocode");
    }

    @Test
    void everyKindOfEdge_isTold() {
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

        assertThat(plan.toString().lines().skip(4))
                .containsExactly(
                        "wave 2  buy needs login (to be done), price (unless given), price (unless given, if it"
                                + " succeeds) and waits for look");
    }

    @Test
    void flowchart_hasABoxForEachWave() {
        Golden.check("plan.mmd", Plans.TRIP.toMermaid());
    }

    @Test
    void flowchart_escapesNames() {
        assertThat(Plan.of(read("a\"]; click b")).toMermaid()).contains("n0[\"a___ click b\"]");
    }

    @Test
    void whyRuns_givesEveryTrail() {
        assertThat(Plans.TRIP.whyRuns("geocode"))
                .containsExactly("planTrip -> forecast -> geocode", "planTrip -> geocode");
        assertThat(Plans.TRIP.whyRuns("planTrip")).containsExactly("planTrip");
        assertThat(Plans.TRIP.whyRuns("other")).isEmpty();
    }

    @Test
    void whyRuns_leavesOutWhatIsOnlyWaitedFor() {
        Plan plan = Plan.of(
                read("look"),
                node("buy", Effect.WRITE).dependsOn(0, EdgeKind.AFTER).wave(2).height(2),
                read("report").dependsOn(0).dependsOn(1).wave(3).height(1));

        assertThat(plan.whyRuns("look")).containsExactly("report -> look");
    }

    @Test
    void manyTrails_areCutAtTen() {
        assertThat(ladder(30).whyRuns("tool0"))
                .hasSize(11)
                .endsWith("and more")
                .allSatisfy(trail -> assertThat(trail).matches("tool59 -> .* -> tool0|and more"));
    }

    /** Two nodes a rung, each needing both of the rung below: 2^rungs trails. */
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
