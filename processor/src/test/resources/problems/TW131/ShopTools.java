package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;
import java.util.List;

public class ShopTools {
    public record Offer(double price) {}

    @Tool("Asks shop A.")
    public Offer shopA(String item) {
        return new Offer(item.length());
    }

    @Tool("Asks shop B.")
    public double shopB(String item) {
        return item.length();
    }

    @Tool("Finds the cheapest offer.")
    public Offer cheapest(@DependsOn({"shopA", "shopB"}) List<Offer> offers) {
    //                                         ^ TW131
        return offers.get(0);
    }
}
