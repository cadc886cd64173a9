package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    public ShopTools(@DependsOn("price") String price) {
    //               ^ TW107
        price.strip();
    }

    @Tool("Finds a price.")
    public String price(String item) {
        return item;
    }

    public record Offer(@DependsOn("price") String price) {}
    //                                             ^ TW107
}
