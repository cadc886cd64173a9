package demo;

import dev.toolwave.annotations.Tool;

public class ShopTools {
//     ^ TW207
    @Tool("Finds an item.")
    public String find(int id) {
        return "item " + id;
    }
}
