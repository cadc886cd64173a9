package demo;

import dev.toolwave.annotations.Tool;
import java.util.List;

public class ShopTools {
    public record Item(String name, Runnable handler) {}
    //                                       ^ TW210

    public record Order(List<Item> items) {}

    @Tool("Buys.")
    public String buy(Order order) {
        return order.toString();
    }

    @Tool("Runs.")
    public Thread run(int id) {
    //            ^ TW210
        return new Thread();
    }
}
