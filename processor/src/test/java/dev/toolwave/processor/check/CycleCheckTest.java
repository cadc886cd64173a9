package dev.toolwave.processor.check;

import static dev.toolwave.processor.DependencySource.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.Checked;
import dev.toolwave.processor.Tools;
import dev.toolwave.processor.problem.Problem;
import org.junit.jupiter.api.Test;

class CycleCheckTest {

    @Test
    void cycle_isOneErrorAtTheLastEdgeWithNotesOnTheOthers() {
        Checked checked = Checked.of(Tools.in("LoopTools")
                .tool("a", tool -> tool.takes("x", "String", "b"))
                .tool("b", tool -> tool.takes("y", "String", "c"))
                .tool("c", tool -> tool.takes("z", "String", "a"))
                .tool("user", tool -> tool.takes("a", "String", "a")));

        assertThat(checked.texts()).containsExactly("""
                [TW120] dependency cycle: a -> b -> c -> a
                  a(x)  <- b
                  b(y)  <- c
                  c(z)  <- a  (closes the cycle)
                  Fix: remove one of these @DependsOn, or merge the tools.
                  see docs/problems.md#tw120""");
        Problem problem = checked.problems().get(0);
        assertThat(problem.origin()).hasToString("c(z): a");
        assertThat(problem.notes())
                .extracting(note -> note.origin() + " " + note.text())
                .containsExactly(
                        "a(x): b [TW120] part of the cycle a -> b -> c -> a",
                        "b(y): c [TW120] part of the cycle a -> b -> c -> a");
        assertThat(checked.plans()).isEmpty();
    }

    @Test
    void cycleWithOrder_suggestsToRemoveTheOrder() {
        Checked checked = Checked.of(Tools.in("LoopTools")
                .tool("a", tool -> tool.takes("x", "String", "b"))
                .tool("b", tool -> tool.after("a")));

        assertThat(checked.texts()).containsExactly("""
                [TW121] dependency cycle: a -> b -> a
                  a(x)  <- b
                  b     after a  (closes the cycle)
                  Fix: remove 'b after a' first, it only orders; else another @DependsOn of the cycle.
                  see docs/problems.md#tw121""");
    }

    @Test
    void severalCyclesOfOneKnot_areOneErrorWithTheShortest() {
        Checked checked = Checked.of(Tools.in("LoopTools")
                .tool("a", tool -> tool.takes("x", "String", "b"))
                .tool("b", tool -> tool.takes("y", "String", "c"))
                .tool("c", tool -> tool.takes("z", "String", "a").takes("w", "String", "b")));

        assertThat(checked.texts()).containsExactly("""
                [TW120] dependency cycle: b -> c -> b
                  b(y)  <- c
                  c(w)  <- b  (closes the cycle)
                  1 more tools close further cycles with these.
                  Fix: remove one of these @DependsOn, or merge the tools.
                  see docs/problems.md#tw120""");
    }

    @Test
    void cycleAcrossClasses_isReportedInTheLaterClassOnly() {
        Tools trips = Tools.in("TripTools")
                .tool("plan", tool -> tool.takes("at", "String", on("near").in("GeoTools")));
        Tools geo = Tools.in("GeoTools")
                .tool("near", tool -> tool.takes("trip", "String", on("plan").in("TripTools")));

        assertThat(Checked.of(trips.beside(geo)).texts()).containsExactly("""
                [TW122] dependency cycle: GeoTools.near -> TripTools.plan -> GeoTools.near
                  GeoTools.near(trip)  <- TripTools.plan
                  TripTools.plan(at)   <- GeoTools.near   (closes the cycle)
                  Fix: remove one of these @DependsOn, or move what both classes need into a third.
                  see docs/problems.md#tw122""");
        assertThat(Checked.of(geo.beside(trips)).texts()).isEmpty();
    }

    @Test
    void twoKnots_areTwoErrors() {
        Checked checked = Checked.of(Tools.in("LoopTools")
                .tool("a", tool -> tool.takes("x", "String", "b"))
                .tool("b", tool -> tool.takes("y", "String", "a"))
                .tool("c", tool -> tool.takes("x", "String", "d"))
                .tool("d", tool -> tool.takes("y", "String", "c")));

        assertThat(checked.codes()).containsExactly("TW120", "TW120");
    }
}
