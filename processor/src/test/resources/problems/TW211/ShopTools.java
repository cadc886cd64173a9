package demo;

import dev.toolwave.annotations.Tool;

public class ShopTools {
    public static class Order {
        private Order() {}

        public String getItem() {
            return "";
        }
    }

    @Tool("Buys.")
    public String buy(Order order) {
    //                      ^ TW211
        return order.getItem();
    }
}
