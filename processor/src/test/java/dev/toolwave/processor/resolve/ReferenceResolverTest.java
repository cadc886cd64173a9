package dev.toolwave.processor.resolve;

import static dev.toolwave.processor.DependencySource.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.Checked;
import dev.toolwave.processor.Tools;
import org.junit.jupiter.api.Test;

class ReferenceResolverTest {

    @Test
    void unknownToolWithoutLikeName_suggestsByResultType() {
        Checked checked = Checked.of(Tools.in("TripTools")
                .tool("forecast", tool -> tool.returns("Forecast"))
                .tool("planTrip", tool -> tool.takes("weather", "Forecast", "sky")));

        assertThat(checked.texts()).containsExactly("""
                [TW101] planTrip(weather): unknown tool 'sky'
                  TripTools declares: forecast, planTrip
                  Did you mean 'forecast'? It returns Forecast, the type of this parameter.
                  Fix: "forecast"
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw101""");
    }

    @Test
    void toolNameThatIsAnotherToolsMethod_isAmbiguous() {
        Checked checked = Checked.of(Tools.in("ItemTools")
                .tool("find", tool -> tool.named("search").returns("Item"))
                .tool("search", tool -> tool.named("lookup").returns("Item"))
                .tool("report", tool -> tool.takes("item", "Item", "search")));

        assertThat(checked.codes()).containsExactly("TW104");
    }

    @Test
    void methodNameOfOneTool_isItsReference() {
        Checked checked = Checked.of(Tools.in("ItemTools")
                .tool("search", tool -> tool.named("find_items").returns("Item"))
                .tool("report", tool -> tool.takes("item", "Item", "search")));

        assertThat(checked.texts()).isEmpty();
        assertThat(checked.plan("report").nodes()).hasSize(2);
    }

    @Test
    void problemOfAnotherClass_isNotReportedHere() {
        Tools geo = Tools.in("GeoTools")
                .tool("geocode", tool -> tool.takes("place", "Place", "nowhere").returns("Coordinates"));
        Checked checked = Checked.of(Tools.in("TripTools")
                .beside(geo)
                .tool(
                        "near",
                        tool -> tool.takes("at", "Coordinates", on("geocode").in("GeoTools")))
                .tool("sights"));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.plans()).extracting(plan -> plan.tool().method()).containsExactly("sights");
    }

    @Test
    void unknownUpstream_suppressesWhatFollowsFromIt() {
        Checked checked = Checked.of(Tools.in("TripTools")
                .tool(
                        "forecast",
                        tool -> tool.takes("at", "Coordinates", "geocoder").returns("Forecast"))
                .tool(
                        "pack",
                        tool -> tool.takes("sky", "Forecast", on("forecast").bind("city=town")))
                .tool("leave", tool -> tool.takes("bag", "String", "pack")));

        assertThat(checked.codes()).containsExactly("TW101");
        assertThat(checked.plans()).isEmpty();
    }
}
