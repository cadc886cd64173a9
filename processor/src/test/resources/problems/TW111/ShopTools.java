package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool("Orders an item.")
    public void createOrder(String item) {}

    @Tool("Sends the receipt.")
    public String sendMail(@DependsOn("createOrder") String receipt) {
    //                                ^ TW111
        return receipt;
    }
}
