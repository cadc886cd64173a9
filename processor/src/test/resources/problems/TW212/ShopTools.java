package demo;

import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool("Buys.")
    public String buy(@Param(name = "x") String item, @Param(name = "x") String shop) {
    //                                                                          ^ TW212
        return item + shop;
    }
}
