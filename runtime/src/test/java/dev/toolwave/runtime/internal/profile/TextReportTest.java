package dev.toolwave.runtime.internal.profile;

import static dev.toolwave.runtime.internal.profile.Turns.ms;
import static dev.toolwave.runtime.internal.profile.Turns.skipped;
import static dev.toolwave.runtime.internal.profile.Turns.step;
import static dev.toolwave.runtime.internal.profile.Turns.waves;
import static dev.toolwave.runtime.internal.profile.Turns.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.profile.RunProfile.Item;
import dev.toolwave.runtime.profile.RunProfile.Items;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void turnOfThreeWaves_isDrawnWithItsFigures() {
        Golden.check("trip.txt", Turns.trip().toText());
    }

    @Test
    void oneStep_isReadable() {
        Golden.check("one.txt", waves(step("geocode", 1, 0, 120)).toText());
    }

    @Test
    void items_standBelowTheirTool() {
        Golden.check("fan-out.txt", Turns.fanOut().toText());
    }

    @Test
    void manyItems_takeTheRoomThatStepsLeave() {
        List<Item> kept = IntStream.range(0, 100)
                .mapToObj(i -> new Item(i, ms(i), ms(i + 100), null))
                .toList();
        Items items = new Items(kept, 99_900, ms(99_900), 100, ms(200));
        String name = "aToolWithANameThatIsQuiteALongOne";
        RunProfile turn = waves(
                new Step(name, List.of("1"), 1, List.of(), ms(0), ms(200), null, 1, false, items),
                step("other", 1, 0, 50));

        List<String> lines = turn.toText().lines().toList();
        assertThat(lines).filteredOn(line -> line.endsWith("|")).hasSize(50);
        assertThat(lines)
                .contains("    and 99952 more items, 105 s together")
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void troubles_areNamed() {
        RunProfile turn = waves(
                with(step("search", 1, 0, 50), Reason.TIMED_OUT, 1, true),
                with(step("fetch", 1, 0, 30), null, 3, false),
                skipped("report", 2, 50, 0));

        Golden.check("troubles.txt", turn.toText());
    }

    @Test
    void twoHundredSteps_areCutAtFifty() {
        String text = Turns.searches().toText();

        Golden.check("many.txt", text);
        assertThat(text.lines().filter(line -> line.endsWith("|"))).hasSize(50);
        assertThat(text).contains("and 150 more, none above 20 ms");
    }

    @Test
    void cutTurn_keepsTheCriticalPath() {
        List<Step> steps = new ArrayList<>(
                IntStream.range(0, 60).mapToObj(i -> step("wide" + i, 1, 0, 90)).toList());
        steps.add(step("first", 1, 0, 50));
        steps.add(step("second", 2, 90, 180, 60));

        String text = waves(steps.toArray(Step[]::new)).toText();

        assertThat(text).contains("* first ").contains("* second ");
    }

    @Test
    void noStep_saysSo() {
        assertThat(waves().toText()).isEqualTo("Turn: no tool ran.");
    }

    @Test
    void turnWithoutTime_hasBlankBars() {
        assertThat(waves(step("geocode", 1, 0, 0)).toText())
                .contains("0 ms for 0 ms of work")
                .doesNotContain("NaN");
    }

    @Test
    void inventedName_cannotForgeALine() {
        String text = waves(step("search\n\u001b[2J\u202e" + "x".repeat(200), 1, 0, 10), step("end", 1, 0, 5))
                .toText();

        assertThat(text).contains("search??[2J?xxx").doesNotContain("\u001b").doesNotContain("\u202e");
        assertThat(text.lines().filter(line -> line.endsWith("|"))).hasSize(2);
    }

    @Test
    void everyLine_fitsInAHundredColumns() {
        Step[] chain = IntStream.range(0, 20)
                .mapToObj(i -> i == 0
                        ? step("aToolWithANameThatIsQuiteALongOne" + i, 1, 0, 10)
                        : step("aToolWithANameThatIsQuiteALongOne" + i, i + 1, i * 10L, i * 10L + 10, i - 1))
                .map(step -> with(step, Reason.INVALID_ARGUMENTS, 1_000_000, true))
                .toArray(Step[]::new);

        assertThat(waves(chain).toText().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void stepThatOutlivedTheTurn_staysInItsColumns() {
        RunProfile turn = RunProfile.of(List.of(step("slow", 1, 0, 200)), ms(100), Scheduling.WAVES, 0);

        assertThat(turn.toText().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }
}
