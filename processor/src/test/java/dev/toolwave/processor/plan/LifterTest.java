package dev.toolwave.processor.plan;

import static dev.toolwave.processor.DependencySource.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.Checked;
import dev.toolwave.processor.ToolSource;
import dev.toolwave.processor.Tools;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Property;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LifterTest {

    private static Checked route(UnaryOperator<ToolSource> route) {
        return Checked.of(Tools.in("RouteTools")
                .tool(
                        "geocode",
                        tool -> tool.free("city", "String").free("limit", "int").returns("Coordinates"))
                .tool("loadProfile", tool -> tool.returns("Profile"))
                .tool("route", route));
    }

    @Test
    void sameNameWithTwoTypes_isRefused() {
        Checked checked = Checked.of(Tools.in("TripTools")
                .tool("forecast", tool -> tool.free("date", "LocalDate").returns("Forecast"))
                .tool("trains", tool -> tool.free("date", "String").returns("Train"))
                .tool(
                        "planTrip",
                        tool -> tool.takes("weather", "Forecast", "forecast").takes("train", "Train", "trains")));

        assertThat(checked.texts()).containsExactly("""
                [TW150] planTrip: parameter 'date' is needed with two types
                  LocalDate  forecast(date)  via planTrip(weather) <- forecast
                  String     trains(date)    via planTrip(train) <- trains
                  Fix: @DependsOn(value = "trains", bind = "date=trainDate")
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw150""");
        assertThat(checked.problems().get(0).origin()).hasToString("planTrip(train): @DependsOn");
    }

    @Test
    void ownNameWithAnotherType_isRefused() {
        assertThat(route(tool -> tool.free("city", "int").takes("from", "Coordinates", "geocode"))
                        .texts())
                .containsExactly("""
                [TW150] route: parameter 'city' is needed with two types
                  int     route(city)
                  String  geocode(city)  via route(from) <- geocode
                  Fix: @DependsOn(value = "geocode", bind = "city=fromCity")
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw150""");
    }

    @Test
    void sameNameWithTwoRanges_isRefused() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool(
                        "shops",
                        tool -> tool.free("limit", "int", limit -> limit.range(1, 5))
                                .returns("Shop"))
                .tool("reviews", tool -> tool.free("limit", "int").returns("Review"))
                .tool("report", tool -> tool.takes("shop", "Shop", "shops").takes("review", "Review", "reviews")));

        assertThat(checked.texts()).containsExactly("""
                [TW151] report: parameter 'limit' is needed with two sets of constraints
                  minimum 1, maximum 5  shops(limit)    via report(shop) <- shops
                  no constraint         reviews(limit)  via report(review) <- reviews
                  Fix: @DependsOn(value = "reviews", bind = "limit=reviewLimit")
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw151""");
    }

    @Test
    void twoDefaults_areLeftToTheMethods() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool(
                        "shops",
                        tool -> tool.free("limit", "int", limit -> limit.defaultValue("5"))
                                .returns("Shop"))
                .tool(
                        "reviews",
                        tool -> tool.free("limit", "int", limit -> limit.defaultValue("9"))
                                .returns("Review"))
                .tool(
                        "more",
                        tool -> tool.free("limit", "int", limit -> limit.defaultValue("9"))
                                .takes("review", "Review", "reviews"))
                .tool("report", tool -> tool.takes("shop", "Shop", "shops").takes("review", "Review", "reviews")));

        Property shared = checked.plan("report").signature().get(0).property();
        assertThat(shared.mayBeAbsent()).isTrue();
        assertThat(shared.defaultValue()).isEmpty();
        assertThat(checked.plan("more").signature().get(0).property().defaultValue())
                .map(Located::value)
                .contains("9");
    }

    @Test
    void twoParametersFromOneExecution_areRefused() {
        assertThat(route(tool -> tool.takes("from", "Coordinates", on("geocode").bind("limit=most"))
                                .takes("to", "Coordinates", on("geocode").bind("limit=most")))
                        .texts())
                .containsExactly("""
                [TW152] route(to): 'geocode' would run once and fill both 'from' and 'to'
                  Both dependencies use the same arguments 'city', 'most'.
                  Fix: @DependsOn(value = "geocode", bind = {"limit=most", "city=toCity"}), or remove parameter 'to' and use 'from' twice
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw152""");
    }

    @Test
    void twoDescriptions_areAWarning() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool(
                        "businesses",
                        tool -> tool.free("limit", "int", "most businesses").returns("Shop"))
                .tool(
                        "reviews",
                        tool -> tool.free("limit", "int", "most reviews").returns("Review"))
                .tool(
                        "localReport",
                        tool -> tool.takes("shop", "Shop", "businesses").takes("review", "Review", "reviews"))
                .tool(
                        "again",
                        tool -> tool.takes("report", "String", "localReport").takes("review", "Review", "reviews")));

        assertThat(checked.texts()).containsExactly("""
                [TW158] localReport: 'limit' is shared by two tools with different descriptions
                  businesses(limit)  "most businesses"
                  reviews(limit)     "most reviews"
                  The model sees the first description, and both tools receive the same value.
                  Fix: @DependsOn(value = "reviews", bind = "limit=reviewLimit"), or use the same description
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw158""");
        assertThat(checked.plan("localReport").signature())
                .extracting(parameter -> parameter.property().description())
                .containsExactly("most businesses");
    }

    @Test
    void liftedUnderscore_isAWarning() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("shops", tool -> tool.free("_meta", "String").returns("Shop"))
                .tool("report", tool -> tool.takes("shop", "Shop", "shops"))
                .tool("again", tool -> tool.takes("report", "String", "report")));

        assertThat(checked.texts()).containsExactly("""
                [TW160] report(shop): '_meta' begins with an underscore, which protocols reserve
                  Fix: @DependsOn(value = "shops", bind = "_meta=shop_meta")
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw160""");
    }

    @Test
    void requiredAndOptionalSharers_makeItRequired() {
        Checked checked = Checked.of(Tools.in("TripTools")
                .tool(
                        "forecast",
                        tool -> tool.free("day", "Optional<LocalDate>", "when").returns("Forecast"))
                .tool("trains", tool -> tool.free("day", "LocalDate").returns("Train"))
                .tool(
                        "planTrip",
                        tool -> tool.takes("weather", "Forecast", "forecast").takes("train", "Train", "trains")));

        assertThat(checked.problems()).isEmpty();
        LiftedParameter day = checked.plan("planTrip").signature().get(0);
        assertThat(day.property().mayBeAbsent()).isFalse();
        assertThat(day.property().description()).isEqualTo("when");
        assertThat(day.type().display()).isEqualTo("LocalDate");
        assertThat(day.sources())
                .containsExactly("planTrip(weather) <- forecast(day)", "planTrip(train) <- trains(day)");
    }
}
