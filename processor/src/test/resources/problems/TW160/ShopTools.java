package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool("Finds shops.")
    public String shops(@Param(name = "_meta") String meta) {
        return meta;
    }

    @Tool("Reports.")
    public String report(@DependsOn("shops") String shop) {
    //                   ^ TW160
        return shop;
    }
}
