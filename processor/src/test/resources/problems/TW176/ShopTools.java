package demo;

import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Retry;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool(value = "Tells the price.", timeout = "2 sec", effect = Effect.READ)
    //                                          ^ TW176
    public int price(String item) {
        return item.length();
    }

    @Tool(value = "Tells the tax.", timeout = "0s")
    //                                        ^ TW176
    public int tax(String item) {
        return item.length();
    }

    @Tool(value = "Tells the date.", effect = Effect.READ)
    @Retry(delay = "soon")
    //             ^ TW176
    public String date(String item) {
        return item;
    }
}
