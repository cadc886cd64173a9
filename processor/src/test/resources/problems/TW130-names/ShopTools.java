package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    public static class Old {
        public record Offer(double price) {}
    }

    public record Offer(double price) {}

    @Tool("Asks a shop.")
    public Offer offer(String item) {
        return new Offer(item.length());
    }

    @Tool("Writes the bill.")
    public String bill(@DependsOn("offer") Old.Offer offer) {
    //                            ^ TW130
        return offer.toString();
    }
}
