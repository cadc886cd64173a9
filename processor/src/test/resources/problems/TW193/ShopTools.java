package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Deprecated
    @Tool("Tells the old price.")
    public int oldPrice(String item) {
        return item.length();
    }

    @Tool("Writes the bill.")
    public int bill(@DependsOn("oldPrice") int price) {
    //                         ^ TW193
        return price;
    }

    @Tool("Writes the bill, knowingly.")
    @SuppressWarnings("deprecation")
    public int oldBill(@DependsOn("oldPrice") int price) {
        return price;
    }
}
