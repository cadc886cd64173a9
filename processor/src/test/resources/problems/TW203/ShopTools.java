package demo;

import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Retry;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool(value = "Takes the money.", effect = Effect.WRITE)
    @Retry
//  ^ TW203
    public String chargeCard(String card) {
        return card;
    }
}
