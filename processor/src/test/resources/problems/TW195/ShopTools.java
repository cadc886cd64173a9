package demo;

import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Retry;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool("Finds a price.")
    public String price(String item) {
        return item;
    }

    @Retry
//  ^ TW195
    public String stock(String item) {
        return item;
    }

    public String name(@Param("an item") String item) {
    //                 ^ TW195
        return item;
    }
}
