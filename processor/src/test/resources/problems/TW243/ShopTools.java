package demo;

import dev.toolwave.annotations.Tool;

public class ShopTools {
//     ^ TW243
    @Tool("Finds items.")
    public String find(String name) {
        return name;
    }
}
