package demo;

import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool("Finds items.")
    public String find(@Param(defaultValue = "many") int limit) {
    //                                       ^ TW215
        return "items " + limit;
    }
}
