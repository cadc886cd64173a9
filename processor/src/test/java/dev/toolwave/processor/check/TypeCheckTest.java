package dev.toolwave.processor.check;

import static dev.toolwave.processor.DependencySource.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.Checked;
import dev.toolwave.processor.TestTypes;
import dev.toolwave.processor.ToolSource;
import dev.toolwave.processor.Tools;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeCheckTest {

    private static final TestTypes PROFILES = new TestTypes()
            .components("Profile", "name", "String", "email", "String", "address", "Address", "orders", "List<Order>")
            .components("Address", "city", "String", "zip", "int")
            .components("Order", "total", "int");

    private static Checked greet(UnaryOperator<ToolSource> greet) {
        return Checked.of(
                Tools.in("MailTools")
                        .tool("profile", tool -> tool.returns("Profile"))
                        .tool("greet", greet),
                PROFILES);
    }

    @Test
    void otherType_suggestsComponents() {
        assertThat(greet(tool -> tool.takes("city", "String", "profile")).texts())
                .containsExactly("""
                [TW130] greet(city): 'profile' returns Profile, but the parameter is String
                  Components of Profile with type String: name, email, address.city
                  Fix: @DependsOn(value = "profile", select = "address.city"), or change the parameter to Profile
                  see docs/problems.md#tw130""");
    }

    @Test
    void otherTypeWithoutFittingComponent_suggestsTheType() {
        assertThat(greet(tool -> tool.takes("photo", "Photo", "profile")).texts())
                .containsExactly("""
                [TW130] greet(photo): 'profile' returns Profile, but the parameter is Photo
                  Fix: change the parameter to Profile
                  see docs/problems.md#tw130""");
    }

    @Test
    void listFromOneName_explainsFanIn() {
        assertThat(greet(tool -> tool.takes("all", "List<Profile>", "profile")).texts())
                .containsExactly("""
                [TW130] greet(all): 'profile' returns Profile, but the parameter is List<Profile>
                  Several names fill a List; one name must return List<Profile>.
                  Fix: change the parameter to Profile
                  see docs/problems.md#tw130""");
    }

    @Test
    void futureOfResult_isAwaitedAnyway() {
        assertThat(greet(tool -> tool.takes("who", "CompletableFuture<Profile>", "profile"))
                        .texts())
                .containsExactly("""
                [TW130] greet(who): 'profile' returns Profile, but the parameter is CompletableFuture<Profile>
                  Asynchronous results are awaited.
                  Fix: declare Profile
                  see docs/problems.md#tw130""");
    }

    @Test
    void elementOfOtherType_isReportedAtItsName() {
        Checked checked = Checked.of(Tools.in("ShopTools")
                .tool("shopA", tool -> tool.returns("Offer"))
                .tool("shopB", tool -> tool.returns("Price"))
                .tool("shopC", tool -> tool.returns("Offer"))
                .tool("cheapest", tool -> tool.takes("offers", "List<Offer>", "shopA", "shopB", "shopC")));

        assertThat(checked.texts()).containsExactly("""
                [TW131] cheapest(offers): 'shopB' returns Price, but the list holds Offer
                  These fit: shopA, shopC.
                  Fix: let all of these tools return Offer, or give 'shopB' a parameter of its own.
                  see docs/problems.md#tw131""");
        assertThat(checked.problems().get(0).origin()).hasToString("cheapest(offers): shopB");
    }

    @Test
    void maybeEmptyResultForRequiredParameter_isRefused() {
        Checked checked = Checked.of(Tools.in("BillTools")
                .tool("findDiscount", tool -> tool.returns("Optional<Discount>"))
                .tool("bill", tool -> tool.takes("discount", "Discount", "findDiscount")));

        assertThat(checked.texts()).containsExactly("""
                [TW135] bill(discount): 'findDiscount' returns Optional<Discount>, but the parameter is Discount
                  An empty result would skip 'bill'.
                  Fix: Optional<Discount>, or Outcome<Discount>
                  see docs/problems.md#tw135""");
    }

    @ParameterizedTest
    @CsvSource({"Optional<Discount>", "Outcome<Discount>", "@Nullable Discount"})
    void maybeEmptyResultForDegradingParameter_isFine(String type) {
        Checked checked = Checked.of(Tools.in("BillTools")
                .tool("findDiscount", tool -> tool.returns("Optional<Discount>"))
                .tool("bill", tool -> tool.takes("discount", type, "findDiscount")));

        assertThat(checked.problems()).isEmpty();
    }

    @Test
    void boxedResultForPrimitive_isAWarning() {
        Checked checked = Checked.of(Tools.in("ItemTools")
                .tool("countItems", tool -> tool.returns("Integer"))
                .tool("total", tool -> tool.takes("count", "int", "countItems")));

        assertThat(checked.texts()).containsExactly("""
                [TW137] total(count): 'countItems' returns Integer; a null would skip 'total'
                  Fix: return a primitive, or take Optional<Integer>
                  see docs/problems.md#tw137""");
        assertThat(checked.plans()).hasSize(2);
    }

    @Test
    void misspeltComponent_suggestsThePath() {
        assertThat(greet(tool -> tool.takes("city", "String", on("profile").select("adress.city")))
                        .texts())
                .containsExactly("""
                [TW140] greet(city): 'adress.city': Profile has no component 'adress'
                  Profile has: name (String), email (String), address (Address), orders (List<Order>)
                  Did you mean 'address.city'?
                  Fix: select = "address.city"
                  see docs/problems.md#tw140""");
    }

    @Test
    void selectThroughList_isRefused() {
        assertThat(greet(tool -> tool.takes("total", "int", on("profile").select("orders.total")))
                        .texts())
                .containsExactly("""
                [TW141] greet(total): 'orders.total': orders is List<Order>; select cannot go through List, Map or Optional
                  Fix: add a small tool that returns the value you need.
                  see docs/problems.md#tw141""");
    }

    @Test
    void selectedPartOfOtherType_isRefused() {
        assertThat(greet(tool -> tool.takes("zip", "String", on("profile").select("address.zip")))
                        .texts())
                .containsExactly("""
                [TW142] greet(zip): 'address.zip' is int, but the parameter is String
                  Fix: change the parameter to int, or select another component.
                  see docs/problems.md#tw142""");
    }

    @Test
    void selectedPartThatFits_isPlanned() {
        Checked checked =
                greet(tool -> tool.takes("city", "String", on("profile").select("address.city")));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.plan("greet").nodes().get(1).edges().get(0).select())
                .extracting(component -> component.name())
                .containsExactly("address", "city");
    }

    @Test
    void asynchronousResult_isComparedAwaited() {
        Checked checked = Checked.of(Tools.in("MailTools")
                .tool("profile", tool -> tool.returns("CompletableFuture<Profile>"))
                .tool("greet", tool -> tool.takes("who", "Profile", "profile")));

        assertThat(checked.problems()).isEmpty();
    }
}
