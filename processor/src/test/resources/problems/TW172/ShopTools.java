package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;
import java.util.Optional;

public class ShopTools {
    @Tool(value = "Orders.", effect = Effect.WRITE)
    public String createOrder(String item) {
        return item;
    }

    @Tool(value = "Tells the customer.", effect = Effect.WRITE)
    public String inform(@DependsOn("createOrder") Optional<String> order) {
    //                                                              ^ TW172
        return order.toString();
    }
}
