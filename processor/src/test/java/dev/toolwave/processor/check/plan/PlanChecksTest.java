package dev.toolwave.processor.check.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.Checked;
import dev.toolwave.processor.Tools;
import dev.toolwave.processor.model.ToolTraits.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanChecksTest {

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
                [TW136] summary(lines): 'readLog' returns Stream<String>, which can be read only once; count(lines) reads it, too
                  Fix: return a List
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw136""");
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
                [TW139] summary(lines): 'readLog' returns String[], which count(lines) receives, too
                  Each of them can change the array for the other.
                  Fix: return a List or another unmodifiable type
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw139""");
    }

    @ParameterizedTest
    @CsvSource({"54, int, false", "55, int, true", "27, long, false", "28, long, true"})
    void moreParametersThanJavaAllows_areAnError(int more, String type, boolean isTooMany) {
        Tools tools = Tools.in("BigTools").tool("part", tool -> {
            for (int i = 0; i < 200; i++) {
                tool.free("p" + i, "String");
            }
            return tool.hidden();
        });
        Checked checked = Checked.of(tools.tool("whole", tool -> {
            for (int i = 0; i < more; i++) {
                tool.free("own" + i, type);
            }
            return tool.takes("part", "String", "part");
        }));

        assertThat(checked.texts()).singleElement().satisfies(text -> {
            assertThat(text.startsWith("[TW161] whole: a typed call would have " + (200 + more) + " parameters"))
                    .isEqualTo(isTooMany);
            assertThat(text.startsWith("[TW159]")).isEqualTo(!isTooMany);
        });
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
