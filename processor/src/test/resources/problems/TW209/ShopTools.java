package demo;

import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Retry;
import dev.toolwave.annotations.Tool;
import java.io.IOException;

public class ShopTools {
    @Retry(on = {})
//  ^ TW209
    @Tool(value = "Finds a price.", effect = Effect.READ)
    public String price(String item) {
        return item;
    }

    @Retry(on = IOException.class, abortOn = IOException.class)
//  ^ TW209
    @Tool(value = "Finds a stock.", effect = Effect.READ)
    public String stock(String item) {
        return item;
    }
}
