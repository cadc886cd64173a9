package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool(value = "Takes the money.", effect = Effect.WRITE)
    public String chargeCard(String card) {
        return card;
    }

    @Tool(value = "Tells the price.", effect = Effect.UNSPECIFIED)
    public String price(@DependsOn("chargeCard") String payment) {
        return payment;
    }

    @Tool(value = "Shows what it would cost.", effect = Effect.READ)
    //                                                        ^ TW171
    public String preview(@DependsOn("price") String total) {
    //                               ^ TW177
        return total;
    }
}
