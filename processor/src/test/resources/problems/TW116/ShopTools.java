package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;
import java.util.List;

public class ShopTools {
    @Tool("Finds a price.")
    public String shopA(String item) {
        return item;
    }

    @Tool("Finds a price.")
    public String shopB(String item) {
        return item;
    }

    @Tool("Compares prices.")
    public String cheapest(@DependsOn("shopA") @DependsOn("shopB") List<String> prices) {
    //                                                                          ^ TW116
        return prices.get(0);
    }
}
