package dev.toolwave.processor.check.declaration;

import static dev.toolwave.processor.PropertySource.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.Checked;
import dev.toolwave.processor.PropertySource;
import dev.toolwave.processor.ToolSource;
import dev.toolwave.processor.Tools;
import dev.toolwave.processor.model.ConstraintOrigins;
import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.Origin;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.Property.Presence;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.Creation;
import dev.toolwave.processor.model.ValueType.EnumValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.Unrepresentable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCheckTest {

    private static final ValueType TEXT = PropertySource.valueType("String", Constraints.NONE);

    private static Checked tool(UnaryOperator<ToolSource> source) {
        return Checked.of(Tools.in("ShopTools").tool("buy", source));
    }

    private static Checked number(UnaryOperator<PropertySource> source) {
        return tool(tool -> tool.free("count", "int", source));
    }

    private static ValueType object(String name, Creation creation, Property... properties) {
        List<Property> components = Stream.of(properties)
                .map(property -> property.withAccess(Property.Access.component(property.javaName())))
                .toList();
        return new ObjectValue(ClassName.get("com.acme", name), name, components, creation, "");
    }

    private static ValueType order(Property... properties) {
        return object("Order", new Creation.Constructor(true), properties);
    }

    private static Unrepresentable runnable(String path) {
        return new Unrepresentable(
                ClassName.get(Runnable.class), path, "it is a function", Optional.of("pass a name instead"));
    }

    @Test
    void mistakeInARecordOfTwoTools_isToldOnce() {
        ValueType order = order(part("handler", runnable("order.handler")));
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("buy", tool -> tool.free("order", "Order", property -> property.type(order)))
                .tool("sell", tool -> tool.free("order", "Order", property -> property.type(order))));

        assertThat(checked.codes()).containsExactly("TW210");
    }

    @Test
    void resultThatJsonCannotHold_mattersOnlyToTheModel() {
        assertThat(tool(tool -> tool.returns("Runnable", runnable("result"))).codes())
                .containsExactly("TW210");
        assertThat(tool(tool -> tool.returns("Runnable", runnable("result")).hidden())
                        .codes())
                .isEmpty();
    }

    @Test
    void objectThatNothingMakes_canOnlyBeAResult() {
        ValueType order = object("Order", new Creation.None("it has two constructors"));

        assertThat(tool(tool -> tool.returns("Order", order)).problems()).isEmpty();
        assertThat(tool(tool -> tool.free("order", "Order", property -> property.type(order)))
                        .texts())
                .containsExactly("""
                [TW211] buy(order): order: Order cannot be created from JSON: it has two constructors
                  Fix: use a record, or a class with one public constructor, or with setters
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw211""");
    }

    @Test
    void propertyNameTwice_isRefused() {
        ValueType order = order(part("id", TEXT), part("id", TEXT));

        assertThat(tool(tool -> tool.free("order", "Order", property -> property.type(order)))
                        .texts())
                .containsExactly("""
                [TW212] buy(order): two properties of Order are called 'id'
                  Fix: @Param(name = "...") on one of them
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw212""");
    }

    @ParameterizedTest
    @CsvSource({
        "0, is below the minimum 1",
        "6, is above the maximum 5",
        "5.5, does not fit int",
        "2147483648, does not fit int"
    })
    void defaultOutOfRange_isRefused(String text, String complaint) {
        assertThat(number(count -> count.range(1, 5).defaultValue(text)).problems())
                .extracting(problem -> problem.headline())
                .containsExactly("[TW215] buy(count): default '" + text + "' " + complaint);
    }

    @Test
    void defaultThatIsNoConstant_listsThem() {
        EnumValue color = PropertySource.enumOf("Color", "RED", "GREEN");

        assertThat(tool(tool -> tool.free(
                                "color",
                                "Color",
                                property -> property.type(color).defaultValue("BLUE")))
                        .problems())
                .extracting(problem -> problem.headline())
                .containsExactly("[TW215] buy(color): default 'BLUE' is not one of RED, GREEN");
    }

    @Test
    void defaultsThatFit_areTaken() {
        assertThat(number(count -> count.range(1, 5).defaultValue("3").examples("1", "5"))
                        .problems())
                .isEmpty();
        assertThat(tool(tool -> tool.free("names", "List<String>", names -> names.defaultValue("[\"a\"]")))
                        .problems())
                .isEmpty();
        assertThat(tool(tool -> tool.free("count", "Optional<Integer>", count -> count.defaultValue("3")))
                        .problems())
                .isEmpty();
    }

    @Test
    void exampleOfOtherSize_isRefused() {
        assertThat(tool(tool -> tool.free(
                                "code", "String", code -> code.sizes(2, 3).examples("a", "abcd")))
                        .problems())
                .extracting(problem -> problem.headline())
                .containsExactly(
                        "[TW216] buy(code): example 'a' has size 1, less than 2",
                        "[TW216] buy(code): example 'abcd' has size 4, more than 3");
    }

    @Test
    void elementOfADefaultList_isHeldToItsConstraints() {
        assertThat(tool(tool -> tool.free(
                                "names",
                                "List<String>",
                                names -> names.sizes(2, 3).defaultValue("[\"a\"]")))
                        .problems())
                .extracting(problem -> problem.headline())
                .containsExactly("[TW215] buy(names): default '[\"a\"]' has size 1, less than 2");
    }

    @Test
    void optionalPrimitive_cannotBeAbsent() {
        assertThat(number(count -> count.presence(Presence.OPTIONAL)).texts()).containsExactly("""
                [TW217] buy(count): count is int, which cannot be absent
                  Fix: Optional<Integer>, or @Param(defaultValue = "...")
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw217""");
        assertThat(number(count -> count.presence(Presence.OPTIONAL).defaultValue("1"))
                        .problems())
                .isEmpty();
    }

    @Test
    void otherContradictions_areExplained() {
        assertThat(complaint(
                        "int",
                        new Constraints(
                                null,
                                BigDecimal.ONE,
                                BigDecimal.ONE,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                ConstraintOrigins.NOTHING)))
                .isEqualTo("no number is more than 1 and at most 1; use a maximum above 1, or a minimum below 1");
        assertThat(complaint(
                        "int",
                        new Constraints(
                                null,
                                null,
                                null,
                                null,
                                BigDecimal.ZERO,
                                null,
                                null,
                                null,
                                null,
                                ConstraintOrigins.NOTHING)))
                .isEqualTo("multiple of 0, which must be more than 0; use more than 0");
        assertThat(complaint(
                        "int",
                        new Constraints(
                                BigDecimal.valueOf(1L << 40),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                ConstraintOrigins.NOTHING)))
                .isEqualTo(
                        "no int is at least 1099511627776; use a bound from -2147483648 to 2147483647, or a larger type such as long");
        assertThat(complaint(
                        "int",
                        new Constraints(
                                null,
                                null,
                                null,
                                BigDecimal.valueOf(-1L << 40),
                                null,
                                null,
                                null,
                                null,
                                null,
                                ConstraintOrigins.NOTHING)))
                .isEqualTo(
                        "no int is at most -1099511627776; use a bound from -2147483648 to 2147483647, or a larger type such as long");
        assertThat(complaint(
                        "int",
                        new Constraints(null, null, null, null, null, 1, null, null, null, ConstraintOrigins.NOTHING)))
                .isEqualTo("@Size needs a string, list or map, not int; remove @Size, or use @Min(1)");
        assertThat(complaint(
                        "boolean",
                        new Constraints(
                                null, null, null, null, null, null, null, "x", null, ConstraintOrigins.NOTHING)))
                .isEqualTo("@Pattern needs a string, not boolean; remove @Pattern");
        assertThat(complaint(
                        "String",
                        new Constraints(
                                BigDecimal.ONE,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                ConstraintOrigins.NOTHING)))
                .isEqualTo("@Min needs a number, not String; remove @Min, or use @Size(min = 1)");
        assertThat(complaint(
                        "List<String>",
                        new Constraints(
                                null, null, null, null, null, null, null, "x", null, ConstraintOrigins.NOTHING)))
                .isEqualTo("@Pattern needs a string, not a list; remove @Pattern");
        assertThat(complaint(
                        "String",
                        new Constraints(null, null, null, null, null, 3, 2, null, null, ConstraintOrigins.NOTHING)))
                .isEqualTo(
                        "no size is at least 3 and at most 2; use a maximum of at least 3, or a minimum of at most 2");
        assertThat(complaint(
                        "String",
                        new Constraints(null, null, null, null, null, -1, null, null, null, ConstraintOrigins.NOTHING)))
                .isEqualTo("a size is never negative; use 0 or more");
        assertThat(complaint(
                        "String",
                        new Constraints(
                                null, null, null, null, null, null, null, "[", null, ConstraintOrigins.NOTHING)))
                .isEqualTo(
                        "pattern '[': Unclosed character class; correct the regular expression; a backslash before ( [ { . * + ? takes it literally");
    }

    private static String complaint(String type, Constraints constraints) {
        return ConstraintCheck.complaint(PropertySource.valueType(type, constraints), Origin.NOWHERE)
                .map(complaint -> complaint.fact() + "; " + complaint.fix())
                .orElse("none");
    }
}
