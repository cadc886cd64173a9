package dev.toolwave.processor.check;

import static dev.toolwave.processor.DependencySource.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.Checked;
import dev.toolwave.processor.Tools;
import org.junit.jupiter.api.Test;

class ReferenceResolverTest {

    @Test
    void misspeltTool_suggestsTheNearest() {
        Checked checked = Checked.of(Tools.in("TripTools")
                .tool("geocode", tool -> tool.free("city", "String").returns("Coordinates"))
                .tool("forecast", tool -> tool.free("day", "LocalDate").returns("Forecast"))
                .tool(
                        "planTrip",
                        tool -> tool.takes("weather", "Forecast", "forcast").returns("Trip")));

        assertThat(checked.texts()).containsExactly("""
                [TW101] planTrip(weather): unknown tool 'forcast'
                  TripTools declares: forecast, geocode, planTrip
                  Did you mean 'forecast'? It returns Forecast, the type of this parameter.
                  Fix: @DependsOn("forecast")
                  see docs/problems.md#tw101""");
        assertThat(checked.problems().get(0).origin()).hasToString("planTrip(weather): forcast");
    }

    @Test
    void unknownToolWithoutLikeName_suggestsByResultType() {
        Checked checked = Checked.of(Tools.in("TripTools")
                .tool("forecast", tool -> tool.returns("Forecast"))
                .tool("planTrip", tool -> tool.takes("weather", "Forecast", "sky")));

        assertThat(checked.texts()).containsExactly("""
                [TW101] planTrip(weather): unknown tool 'sky'
                  TripTools declares: forecast, planTrip
                  Did you mean 'forecast'? It returns Forecast, the type of this parameter.
                  Fix: @DependsOn("forecast")
                  see docs/problems.md#tw101""");
    }

    @Test
    void unknownToolLikeNothing_asksForTheClass() {
        Checked checked = Checked.of(Tools.in("TripTools").tool("planTrip", tool -> tool.after("sky")));

        assertThat(checked.texts()).containsExactly("""
                [TW101] planTrip: unknown tool 'sky'
                  TripTools declares: planTrip
                  Fix: name a tool of TripTools, or give its class: @DependsOn(value = "sky", in = Other.class)
                  see docs/problems.md#tw101""");
    }

    @Test
    void toolOfAnotherClass_suggestsIn() {
        Tools geo = Tools.in("GeoTools").tool("geocode", tool -> tool.returns("Coordinates"));
        Checked checked = Checked.of(
                Tools.in("TripTools").beside(geo).tool("planTrip", tool -> tool.takes("at", "Coordinates", "geocode")));

        assertThat(checked.texts()).containsExactly("""
                [TW102] planTrip(at): unknown tool 'geocode' in TripTools
                  GeoTools declares a tool 'geocode' that returns Coordinates.
                  Fix: @DependsOn(value = "geocode", in = GeoTools.class)
                  see docs/problems.md#tw102""");
    }

    @Test
    void classWithoutDescription_isReportedOnIn() {
        Checked checked = Checked.of(Tools.in("TripTools")
                .tool(
                        "planTrip",
                        tool -> tool.takes("at", "Coordinates", on("geocode").in("GeoTools"))));

        assertThat(checked.texts()).containsExactly("""
                [TW103] planTrip(at): GeoTools was compiled without the Toolwave processor
                  Nothing tells which tools it has.
                  Fix: add toolwave-processor to the annotation processor path of the module that contains GeoTools.
                  see docs/problems.md#tw103""");
        assertThat(checked.problems().get(0).origin()).hasToString("planTrip(at): in");
    }

    @Test
    void methodNameOfSeveralTools_isAmbiguous() {
        Checked checked = Checked.of(Tools.in("ItemTools")
                .tool(
                        "search",
                        tool -> tool.named("search_by_id").free("id", "int").returns("Item"))
                .tool(
                        "search",
                        tool -> tool.named("search_by_name")
                                .free("name", "String")
                                .returns("Item"))
                .tool("report", tool -> tool.takes("item", "Item", "search")));

        assertThat(checked.texts()).containsExactly("""
                [TW104] report(item): 'search' matches 2 tools
                  search_by_id    search(int)
                  search_by_name  search(String)
                  Fix: use the tool name, e.g. @DependsOn("search_by_id")
                  see docs/problems.md#tw104""");
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
    void methodWithoutTool_isNamed() {
        Checked checked = Checked.of(Tools.in("GeoTools")
                .method("geocode")
                .tool("planTrip", tool -> tool.takes("at", "Coordinates", "geocode")));

        assertThat(checked.texts()).containsExactly("""
                [TW105] planTrip(at): method 'geocode' is not a tool
                  GeoTools.geocode has no @Tool.
                  Fix: annotate it with @Tool(exposed = false) if the model must not call it directly.
                  see docs/problems.md#tw105""");
    }

    @Test
    void toolThatNamesItself_isToldToIterate() {
        Checked checked =
                Checked.of(Tools.in("TextTools").tool("refine", tool -> tool.takes("text", "String", "refine")));

        assertThat(checked.texts()).containsExactly("""
                [TW106] refine(text): a tool cannot depend on itself
                  Fix: iterate inside the method or let the model call the tool again.
                  see docs/problems.md#tw106""");
    }

    @Test
    void dependencyOnMethodThatIsNoTool_hasNoEffect() {
        Checked checked = Checked.of(Tools.in("TripTools").stray("helper").tool("planTrip"));

        assertThat(checked.texts()).containsExactly("""
                [TW107] helper: @DependsOn has no effect, helper is not a @Tool
                  Fix: annotate helper with @Tool, or remove @DependsOn.
                  see docs/problems.md#tw107""");
    }

    @Test
    void toolListedTwice_isReportedAtTheSecond() {
        Checked checked = Checked.of(Tools.in("PriceTools")
                .tool("priceA", tool -> tool.returns("Price"))
                .tool("total", tool -> tool.takes("prices", "List<Price>", "priceA", "priceA")));

        assertThat(checked.texts()).containsExactly("""
                [TW108] total(prices): tool 'priceA' is listed twice
                  Fix: name each upstream once, e.g. @DependsOn("forecast")
                  see docs/problems.md#tw108""");
    }

    @Test
    void emptyReference_isReported() {
        Checked checked = Checked.of(Tools.in("PriceTools")
                .tool("total", tool -> tool.takes("price", "Price", on()).takes("other", "Price", "")));

        assertThat(checked.problems())
                .extracting(problem -> problem.headline())
                .containsExactly(
                        "[TW108] total(price): @DependsOn names no tool",
                        "[TW108] total(other): @DependsOn names no tool");
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
