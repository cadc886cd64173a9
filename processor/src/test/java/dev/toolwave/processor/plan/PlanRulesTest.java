package dev.toolwave.processor.plan;

import static dev.toolwave.processor.DependencySource.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.Checked;
import dev.toolwave.processor.Tools;
import dev.toolwave.processor.model.ToolTraits.Effect;
import org.junit.jupiter.api.Test;

class PlanRulesTest {

    @Test
    void streamForTwoConsumers_isRefused() {
        Checked checked = Checked.of(Tools.in("LogTools")
                .tool("readLog", tool -> tool.hidden().returns("Stream<String>"))
                .tool(
                        "count",
                        tool -> tool.takes("lines", "Stream<String>", "readLog").returns("int"))
                .tool(
                        "summary",
                        tool -> tool.takes("lines", "Stream<String>", "readLog").takes("count", "int", "count")));

        assertThat(checked.texts()).containsExactly("""
                [TW136] summary(lines): 'readLog' returns Stream<String>, already consumed by count(lines)
                  Fix: return a List.
                  see docs/problems.md#tw136""");
    }

    @Test
    void arrayForTwoConsumers_isAWarning() {
        Checked checked = Checked.of(Tools.in("LogTools")
                .tool("readLog", tool -> tool.returns("String[]"))
                .tool(
                        "count",
                        tool -> tool.takes("lines", "String[]", "readLog").returns("int"))
                .tool(
                        "summary",
                        tool -> tool.takes("lines", "String[]", "readLog").takes("count", "int", "count"))
                .tool("again", tool -> tool.takes("summary", "String", "summary")));

        assertThat(checked.texts()).containsExactly("""
                [TW139] summary(lines): 'readLog' returns String[], which count(lines) gets as well
                  An array can be changed by either of them.
                  Fix: return a List or another unmodifiable type.
                  see docs/problems.md#tw139""");
    }

    @Test
    void moreParametersThanAModelKeepsApart_isAWarning() {
        Tools tools = Tools.in("BigTools").tool("part", tool -> tool.free("p0", "String"));
        Checked checked = Checked.of(tools.tool("whole", tool -> {
            for (int i = 1; i <= 20; i++) {
                tool.free("p" + i, "String");
            }
            return tool.takes("part", "String", "part");
        }));

        assertThat(checked.texts()).hasSize(1);
        assertThat(checked.texts().get(0).lines())
                .hasSize(24)
                .startsWith("[TW159] whole: the model must deal with 21 parameters", "  p1   whole(p1)")
                .endsWith(
                        "  p0   whole(part) <- part(p0)",
                        "  Fix: bind related ones to one parameter or split the tool.",
                        "  see docs/problems.md#tw159");
    }

    @Test
    void writeOnTwoBindings_isAWarningBesideTheMissingOrder() {
        Checked checked = Checked.of(Tools.in("BankTools")
                .tool("transfer", tool -> tool.effect(Effect.WRITE).free("to", "String"))
                .tool(
                        "settle",
                        tool -> tool.effect(Effect.WRITE)
                                .takes("one", "String", on("transfer").bind("to=a"))
                                .takes("two", "String", on("transfer").bind("to=b"))));

        assertThat(checked.texts()).containsExactly("""
                [TW170] settle: two writing tools without an order
                  transfer  via settle(one) <- transfer
                  transfer  via settle(two) <- transfer
                  Fix: call 'transfer' twice inside one tool.
                  see docs/problems.md#tw170""", """
                [TW174] settle: 'transfer' (WRITE) runs twice: transfer(to=a), transfer(to=b)
                  Fix: call it twice inside one tool if the order matters.
                  see docs/problems.md#tw174""");
        assertThat(checked.problems().get(1).origin()).hasToString("settle(two): transfer");
    }

    @Test
    void orderThatDataImplies_isANote() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("createOrder", tool -> tool.returns("Order"))
                .tool(
                        "notify",
                        tool -> tool.takes("order", "Order", "createOrder").after("createOrder")));

        assertThat(checked.texts()).containsExactly("""
                [TW190] notify after createOrder is implied by notify(order) <- createOrder
                  Fix: remove @DependsOn("createOrder") from the method.
                  see docs/problems.md#tw190""");
    }

    @Test
    void orderThatAnUpstreamImplies_isANote() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("login")
                .tool("createOrder", tool -> tool.after("login").returns("Order"))
                .tool(
                        "notify",
                        tool -> tool.takes("order", "Order", "createOrder").after("login")));

        assertThat(checked.problems())
                .extracting(problem -> problem.headline())
                .containsExactly(
                        "[TW190] notify after login is implied by notify(order) <- createOrder <- ... <- login");
    }

    @Test
    void orderBesideDegradingData_isNotImplied() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("createOrder", tool -> tool.returns("Order"))
                .tool(
                        "notify",
                        tool -> tool.takes("order", "Outcome<Order>", "createOrder")
                                .after("createOrder")));

        assertThat(checked.problems()).isEmpty();
    }

    @Test
    void deepPlan_isAWarningAtTheFirstToolThatIsTooDeep() {
        Tools tools = Tools.in("DeepTools").tool("t1");
        for (int i = 2; i <= 11; i++) {
            String upstream = "t" + (i - 1);
            tools.tool("t" + i, tool -> tool.takes("up", "String", upstream));
        }

        assertThat(Checked.of(tools).texts()).containsExactly("""
                [TW192] t9: the plan has 9 nodes in 9 waves
                  longest chain: t1 -> t2 -> t3 -> t4 -> t5 -> t6 -> t7 -> t8 -> t9
                  Fix: merge small steps into one tool.
                  see docs/problems.md#tw192""");
    }

    @Test
    void unorderedWritersOfTwoComposites_areToldOnceAndNeitherIsPlanned() {
        Tools tools = Tools.in("ShopTools")
                .tool("reserve", tool -> tool.effect(Effect.WRITE))
                .tool("charge", tool -> tool.effect(Effect.WRITE));
        for (String name : new String[] {"checkout", "express"}) {
            tools.tool(
                    name,
                    tool -> tool.effect(Effect.WRITE)
                            .takes("a", "String", "reserve")
                            .takes("b", "String", "charge"));
        }

        Checked checked = Checked.of(tools);

        assertThat(checked.codes()).containsExactly("TW170");
        assertThat(checked.plans()).hasSize(2);
    }
}
