package dev.toolwave.processor.check.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.Checked;
import dev.toolwave.processor.Tools;
import org.junit.jupiter.api.Test;

class WrapperCheckTest {

    private static Checked taking(String type, String... upstreams) {
        return Checked.of(Tools.in("ShopTools")
                .tool("shopA", tool -> tool.returns("Offer"))
                .tool("shopB", tool -> tool.returns("Offer"))
                .tool("cheapest", tool -> tool.takes("offer", type, upstreams)));
    }

    @Test
    void optionalListOfSeveral_isTooMuch() {
        assertThat(taking("Optional<List<Offer>>", "shopA", "shopB").texts()).containsExactly("""
                [TW133] cheapest(offer): Optional<List<Offer>> wraps twice
                  Fix: List<Outcome<Offer>>, which also covers the empty case
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw133""");
    }

    @Test
    void listsOfSeveral_areFine() {
        assertThat(taking("List<Offer>", "shopA", "shopB").problems()).isEmpty();
        assertThat(taking("List<Outcome<Offer>>", "shopA", "shopB").problems()).isEmpty();
    }
}
