package demo;

import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool(value = "Finds an item.", name = "find item")
    //                                     ^ TW201
    public String find(int id) {
        return "item " + id;
    }
}
