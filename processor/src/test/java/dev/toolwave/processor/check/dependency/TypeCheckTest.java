package dev.toolwave.processor.check.dependency;

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

    @ParameterizedTest
    @CsvSource({"Optional<Discount>", "Outcome<Discount>", "@Nullable Discount"})
    void maybeEmptyResultForDegradingParameter_isFine(String type) {
        Checked checked = Checked.of(Tools.in("BillTools")
                .tool("findDiscount", tool -> tool.returns("Optional<Discount>"))
                .tool("bill", tool -> tool.takes("discount", type, "findDiscount")));

        assertThat(checked.problems()).isEmpty();
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
