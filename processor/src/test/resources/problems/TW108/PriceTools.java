package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;
import java.util.List;

public class PriceTools {
    @Tool("Asks shop A.")
    public double priceA(String item) {
        return item.length();
    }

    @Tool("Adds up.")
    public double total(@DependsOn({"priceA", "priceA"}) List<Double> prices) {
    //                                        ^ TW108
        return prices.size();
    }

    @Tool("Asks for nothing.")
    public double none(@DependsOn({}) List<Double> prices) {
    //                 ^ TW108
        return prices.size();
    }

    @Tool("Asks for something without a name.")
    public double nameless(@DependsOn("") double price) {
    //                                ^ TW108
        return price;
    }
}
