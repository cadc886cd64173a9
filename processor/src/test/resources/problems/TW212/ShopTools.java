package demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    public record Order(String id, @JsonProperty("id") String number) {}
    //                                           ^ TW212

    @Tool("Buys.")
    public String buy(@Param(name = "x") String item, @Param(name = "x") String shop) {
    //                                                              ^ TW212
        return item + shop;
    }

    @Tool("Sells.")
    public String sell(@Param(name = "shop") String item, String shop) {
    //                                                           ^ TW212
        return item + shop;
    }

    @Tool("Sends.")
    public String send(Order order) {
        return order.id();
    }
}
