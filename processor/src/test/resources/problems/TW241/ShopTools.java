package demo;

import dev.toolwave.annotations.Tool;
import java.util.Optional;

public class ShopTools {
    @Tool("Finds items, also by half a name.")
    public String find(String name, Optional<Integer> limit) {
    //            ^ TW241
        return name + limit;
    }

    @Tool("Counts items.")
    public int count() {
    //         ^ TW241
        return 0;
    }
}
