package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool("Counts items.")
    public Integer countItems() {
        return 1;
    }

    @Tool("Adds up.")
    public int total(@DependsOn("countItems") int count) {
    //                                            ^ TW137
        return count;
    }
}
