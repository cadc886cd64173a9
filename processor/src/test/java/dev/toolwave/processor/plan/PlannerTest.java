package dev.toolwave.processor.plan;

import static dev.toolwave.processor.DependencySource.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.Checked;
import dev.toolwave.processor.Tools;
import dev.toolwave.processor.model.ToolTraits.Effect;
import dev.toolwave.processor.plan.PlannedEdge.Kind;
import dev.toolwave.processor.plan.ToolPlan.Requirement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static Tools trips() {
        return Tools.in("TripTools")
                .tool("geocode", tool -> tool.free("city", "String").returns("Coordinates"))
                .tool(
                        "forecast",
                        tool -> tool.takes("at", "Coordinates", "geocode")
                                .free("day", "LocalDate")
                                .returns("Forecast"))
                .tool(
                        "events",
                        tool -> tool.free("city", "String")
                                .free("day", "LocalDate")
                                .returns("Events"));
    }

    /** Returns each node as {@code wave/height tool(arguments) <- upstreams}. */
    static List<String> rows(ToolPlan plan) {
        return plan.nodes().stream()
                .map(node -> node.wave() + "/" + node.height() + " "
                        + node.tool().name().value()
                        + node.arguments().stream()
                                .map(argument -> plan.signature().get(argument).name())
                                .collect(Collectors.joining(", ", "(", ")"))
                        + node.edges().stream()
                                .map(edge -> " " + edge.upstream()
                                        + edge.kind().name().charAt(0))
                                .collect(Collectors.joining()))
                .toList();
    }

    private static List<String> names(ToolPlan plan) {
        return plan.signature().stream().map(LiftedParameter::name).toList();
    }

    @Test
    void composite_liftsItsUpstreamsAndRunsThemInWaves() {
        Checked checked = Checked.of(trips().tool(
                        "planTrip",
                        tool -> tool.free("from", "String")
                                .free("budget", "Optional<Integer>")
                                .takes("weather", "Forecast", "forecast")
                                .takes("events", "Outcome<Events>", "events")
                                .takes("start", "Coordinates", on("geocode").bind("city=from"))));

        ToolPlan plan = checked.plan("planTrip");
        assertThat(checked.problems()).isEmpty();
        assertThat(names(plan)).containsExactly("from", "budget", "day", "city");
        assertThat(rows(plan))
                .containsExactly(
                        "1/3 geocode(city)",
                        "1/2 events(city, day)",
                        "1/2 geocode(from)",
                        "2/2 forecast(day) 0R",
                        "3/1 planTrip(from, budget) 3R 1O 2R");
        assertThat(plan.nodes().get(4).edges())
                .extracting(PlannedEdge::kind)
                .containsExactly(Kind.REQUIRED, Kind.OUTCOME, Kind.REQUIRED);
        assertThat(plan.signature())
                .extracting(parameter -> parameter.property().mayBeAbsent())
                .containsExactly(false, true, false, false);
        assertThat(plan.effect()).isEqualTo(Effect.READ);
        assertThat(plan.requirements()).isEmpty();
    }

    @Test
    void sharedUpstream_runsOnce() {
        Checked checked = Checked.of(trips().tool(
                        "both",
                        tool -> tool.takes("weather", "Forecast", "forecast").takes("at", "Coordinates", "geocode")));

        assertThat(rows(checked.plan("both")))
                .containsExactly("1/3 geocode(city)", "2/2 forecast(day) 0R", "3/1 both() 1R 0R");
    }

    @Test
    void upstreamWithTwoBindings_runsTwice() {
        Checked checked = Checked.of(trips().tool(
                        "route",
                        tool -> tool.takes("from", "Coordinates", on("geocode").bind("city=from"))
                                .takes("to", "Coordinates", on("geocode").bind("city=to"))));

        assertThat(rows(checked.plan("route")))
                .containsExactly("1/2 geocode(from)", "1/2 geocode(to)", "2/1 route() 0R 1R");
    }

    @Test
    void bind_actsOnTheWholeSignatureOfTheUpstream() {
        Checked checked = Checked.of(trips().tool(
                        "compare",
                        tool -> tool.takes("here", "Forecast", "forecast")
                                .takes("there", "Forecast", on("forecast").bind("city=otherCity"))));

        assertThat(names(checked.plan("compare"))).containsExactly("day", "city", "otherCity");
        assertThat(rows(checked.plan("compare")))
                .containsExactly(
                        "1/3 geocode(city)",
                        "1/3 geocode(otherCity)",
                        "2/2 forecast(day) 0R",
                        "2/2 forecast(day) 1R",
                        "3/1 compare() 2R 3R");
    }

    @Test
    void dependencyOnMethod_ordersAndLifts() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool(
                        "createCart",
                        tool -> tool.free("customer", "String")
                                .effect(Effect.WRITE)
                                .returns("void"))
                .tool(
                        "addItem",
                        tool -> tool.free("item", "String").effect(Effect.WRITE).after("createCart")));

        ToolPlan plan = checked.plan("addItem");
        assertThat(rows(plan)).containsExactly("1/2 createCart(customer)", "2/1 addItem(item) 0O");
        assertThat(plan.nodes().get(1).edges().get(0).kind()).isEqualTo(Kind.ORDER);
        assertThat(names(plan)).containsExactly("item", "customer");
        assertThat(plan.signature().get(1).sources())
                .containsExactly("addItem after createCart <- createCart(customer)");
        assertThat(plan.effect()).isEqualTo(Effect.WRITE);
    }

    @Test
    void internalTool_hasNoPlanButRunsInOthers() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("token", tool -> tool.hidden())
                .tool("list", tool -> tool.takes("token", "String", "token")));

        assertThat(checked.plans()).hasSize(1);
        assertThat(rows(checked.plan("list"))).containsExactly("1/2 token()", "2/1 list() 0R");
    }

    @Test
    void fanIn_isOneEdgeForEachName() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("shopA", tool -> tool.free("item", "String").returns("Offer"))
                .tool("shopB", tool -> tool.free("item", "String").returns("Offer"))
                .tool("all", tool -> tool.takes("offers", "List<Offer>", "shopA", "shopB"))
                .tool(
                        "some",
                        tool -> tool.takes(
                                "offers",
                                "List<Outcome<Offer>>",
                                on("shopA", "shopB").bind("item=thing"))));

        assertThat(checked.plan("all").nodes().get(2).edges())
                .extracting(PlannedEdge::kind)
                .containsExactly(Kind.REQUIRED, Kind.REQUIRED);
        assertThat(checked.plan("some").nodes().get(2).edges())
                .extracting(PlannedEdge::kind)
                .containsExactly(Kind.OUTCOME, Kind.OUTCOME);
        assertThat(names(checked.plan("some"))).containsExactly("thing");
    }

    @Test
    void toolOfAnotherClass_isPlannedWithItsOwner() {
        Tools geo = Tools.in("GeoTools")
                .tool("geocode", tool -> tool.free("city", "String").returns("Coordinates"));
        Checked checked = Checked.of(Tools.in("TripTools")
                .beside(geo)
                .tool(
                        "near",
                        tool -> tool.takes("at", "Coordinates", on("geocode").in("GeoTools"))));

        assertThat(checked.plan("near").nodes())
                .extracting(node -> node.tool().id().toString())
                .containsExactly("GeoTools.geocode", "TripTools.near");
    }

    @Test
    void writer_waitsForReadsThatAreNotDownstreamOfIt() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("stock", tool -> tool.returns("Stock"))
                .tool("price", tool -> tool.takes("stock", "Stock", "stock").returns("Price"))
                .tool("pay", tool -> tool.effect(Effect.WRITE).returns("Payment"))
                .tool(
                        "receipt",
                        tool -> tool.effect(Effect.UNSPECIFIED)
                                .takes("payment", "Payment", "pay")
                                .returns("Receipt"))
                .tool(
                        "checkout",
                        tool -> tool.takes("price", "Price", "price")
                                .takes("receipt", "Receipt", "receipt")
                                .effect(Effect.WRITE)));

        assertThat(rows(checked.plan("checkout")))
                .containsExactly(
                        "1/5 stock()", "2/4 price() 0R", "3/3 pay() 0A 1A", "4/2 receipt() 2R", "5/1 checkout() 1R 3R");
    }

    @Test
    void writerBehindADegradingEdge_stillWaitsForAllThatLiesBehindIt() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("slow", tool -> tool.returns("Stock"))
                .tool("quick", tool -> tool.returns("Price"))
                .tool(
                        "quote",
                        tool -> tool.takes("stock", "Stock", "slow")
                                .takes("price", "Price", "quick")
                                .returns("Quote"))
                .tool(
                        "pay",
                        tool -> tool.takes("quote", "Optional<Quote>", "quote").effect(Effect.WRITE)));

        assertThat(rows(checked.plan("pay")))
                .containsExactly("1/3 slow()", "1/3 quick()", "2/2 quote() 0R 1R", "3/1 pay() 2O 0A 1A");
    }

    @Test
    void unorderedWriters_areRefused() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("reserveStock", tool -> tool.effect(Effect.WRITE).returns("Stock"))
                .tool("chargeCard", tool -> tool.effect(Effect.DESTRUCTIVE).returns("Payment"))
                .tool(
                        "checkout",
                        tool -> tool.effect(Effect.WRITE)
                                .takes("stock", "Stock", "reserveStock")
                                .takes("payment", "Payment", "chargeCard"))
                .tool("again", tool -> tool.effect(Effect.WRITE).takes("checkout", "String", "checkout")));

        assertThat(checked.texts()).containsExactly("""
                [TW170] checkout: two writing tools without an order
                  reserveStock  via checkout(stock) <- reserveStock
                  chargeCard    via checkout(payment) <- chargeCard
                  Fix: add @DependsOn("reserveStock") to the method of chargeCard
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw170""");
    }

    @Test
    void readThatWrites_isRefused() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("chargeCard", tool -> tool.effect(Effect.WRITE).returns("Payment"))
                .tool(
                        "price",
                        tool -> tool.effect(Effect.UNSPECIFIED)
                                .takes("payment", "Payment", "chargeCard")
                                .returns("Price"))
                .tool("preview", tool -> tool.effect(Effect.READ).takes("total", "Price", "price")));

        assertThat(checked.codes()).containsExactly("TW177", "TW171");
        assertThat(checked.texts()).contains("""
                [TW171] preview is declared READ but runs chargeCard (WRITE)
                  preview(total) <- price(payment) <- chargeCard
                  Fix: effect = Effect.WRITE, or remove the dependency
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw171""");
        assertThat(checked.plan("price").effect()).isEqualTo(Effect.WRITE);
    }

    @Test
    void unspecifiedAmongReads_makesThePlanUnspecified() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("price", tool -> tool.effect(Effect.UNSPECIFIED).returns("Price"))
                .tool("preview", tool -> tool.effect(Effect.READ).takes("total", "Price", "price")));

        assertThat(checked.plan("preview").effect()).isEqualTo(Effect.UNSPECIFIED);
    }

    @Test
    void overridableParameter_makesWhatItReplacesOptional() {
        Checked checked = Checked.of(trips().tool(
                        "near",
                        tool -> tool.free("radius", "int")
                                .takes("at", "Coordinates", on("geocode").overridable())
                                .returns("Places")));

        ToolPlan plan = checked.plan("near");
        assertThat(names(plan)).containsExactly("radius", "at", "city");
        assertThat(plan.signature())
                .extracting(parameter -> parameter.property().mayBeAbsent())
                .containsExactly(false, true, true);
        assertThat(plan.requirements()).containsExactly(new Requirement(2, List.of(1)));
        assertThat(plan.nodes().get(1).edges().get(0).overriddenBy()).isEqualTo(1);
        assertThat(rows(plan)).containsExactly("1/2 geocode(city)", "2/1 near(radius, at) 0R");
    }

    @Test
    void parameterThatIsNeededAnyway_staysRequired() {
        Checked checked = Checked.of(trips().tool(
                        "near",
                        tool -> tool.takes("at", "Coordinates", on("geocode").overridable())
                                .takes("events", "Events", "events")));

        ToolPlan plan = checked.plan("near");
        assertThat(plan.requirements()).isEmpty();
        assertThat(plan.signature())
                .filteredOn(parameter -> !parameter.property().mayBeAbsent())
                .extracting(LiftedParameter::name)
                .containsExactly("city", "day");
    }

    @Test
    void nestedOverridables_needWhatLiesBehindOnlyWithoutBoth() {
        Checked checked = Checked.of(trips().tool(
                        "weather",
                        tool -> tool.takes("at", "Coordinates", on("geocode").overridable())
                                .returns("Forecast"))
                .tool(
                        "pack",
                        tool -> tool.takes("sky", "Forecast", on("weather").overridable())));

        ToolPlan plan = checked.plan("pack");
        assertThat(names(plan)).containsExactly("sky", "at", "city");
        assertThat(plan.requirements()).containsExactly(new Requirement(2, List.of(0, 1)));
    }

    @Test
    void deepChainAndLargeClass_arePlannedQuickly() {
        Tools tools = Tools.in("ManyTools").tool("t0", tool -> tool.free("p0", "String"));
        for (int i = 1; i < 300; i++) {
            int index = i;
            String upstream = "t" + (index % 60 == 0 ? 0 : index - 1);
            tools.tool("t" + index, tool -> tool.takes("up", "String", upstream).free("p" + index, "String"));
        }

        Checked checked = Checked.of(tools);

        assertThat(checked.plan("t59").nodes()).hasSize(60);
        assertThat(checked.plan("t59").nodes().get(0).height()).isEqualTo(60);
        assertThat(checked.plans()).hasSize(300);
    }
}
