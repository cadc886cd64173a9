package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool("Finds a price.")
    public String price(String item) {
        return item;
    }

    @Tool(value = "Shows a price.", effect = Effect.READ)
    public String preview(@DependsOn("price") String price) {
    //                               ^ TW177
        return price;
    }
}
