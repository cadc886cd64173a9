package demo;

import dev.toolwave.annotations.Tool;
import jakarta.validation.constraints.Max;

public class ShopTools {
    @Tool("Finds items.")
    public String find(String name, @Max(10) int limit) {
    //            ^ TW240
        return name + limit;
    }
}
