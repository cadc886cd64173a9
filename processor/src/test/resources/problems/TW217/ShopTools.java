package demo;

import dev.toolwave.annotations.Tool;
import org.jspecify.annotations.Nullable;

public class ShopTools {
    @Tool("Finds items.")
    public String find(@Nullable int limit) {
    //                               ^ TW217
        return "items " + limit;
    }
}
