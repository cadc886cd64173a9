package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    public record Offer(double price) {}

    @Tool("Asks shop A.")
    public Offer shopA(String item) {
        return new Offer(item.length());
    }

    @Tool("Asks shop B.")
    public Offer shopB(String item) {
        return new Offer(item.length());
    }

    @Tool("Finds the cheapest offer.")
    public Offer cheapest(@DependsOn({"shopA", "shopB"}) Offer offer) {
    //                                                         ^ TW132
        return offer;
    }
}
