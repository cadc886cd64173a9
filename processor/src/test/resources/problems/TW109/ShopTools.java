package demo;

import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool("Searches by number.")
    public String search(int id) {
        return "item " + id;
    }

    @Tool("Searches by name.")
//  ^ TW109
    public String search(String name) {
        return "item " + name;
    }
}
