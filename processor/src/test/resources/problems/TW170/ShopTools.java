package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool(value = "Takes the money.", effect = Effect.WRITE)
    public String chargeCard(String card) {
        return card;
    }

    @Tool(value = "Puts an item aside.", effect = Effect.WRITE)
    public String reserveStock(String item) {
        return item;
    }

    @Tool(value = "Buys.", effect = Effect.WRITE)
    public String checkout(@DependsOn("reserveStock") String stock, @DependsOn("chargeCard") String payment) {
    //            ^ TW170
        return stock + payment;
    }

    @Tool(value = "Buys and thanks.", effect = Effect.WRITE)
    public String thank(@DependsOn("checkout") String receipt) {
        return receipt;
    }
}
