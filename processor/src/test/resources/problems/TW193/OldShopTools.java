package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

@SuppressWarnings({"unchecked", "deprecation"})
public class OldShopTools extends ShopTools {
    @Tool("Writes the bill as ever.")
    public int billAsEver(@DependsOn("oldPrice") int price) {
        return price;
    }
}
