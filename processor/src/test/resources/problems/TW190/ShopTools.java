package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool(value = "Orders.", effect = Effect.WRITE)
    public String createOrder(String item) {
        return item;
    }

    @Tool(value = "Tells the customer.", effect = Effect.WRITE)
    @DependsOn("createOrder")
    //         ^ TW190
    public String inform(@DependsOn("createOrder") String order) {
        return order;
    }
}
