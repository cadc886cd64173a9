package demo;

import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool("Tells the price.")
//  ^ TW173
    public int price(String item) {
        return item.length();
    }

    @Tool(value = "Tells the tax.", effect = Effect.READ)
    public int tax(String item) {
        return item.length();
    }
}
