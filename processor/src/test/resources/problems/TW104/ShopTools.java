package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool(value = "Searches by number.", name = "search_by_id")
    public String search(int id) {
        return "item " + id;
    }

    @Tool(value = "Searches by name.", name = "search_by_name")
    public String search(String name) {
        return "item " + name;
    }

    @Tool("Reports about an item.")
    public String report(@DependsOn("search") String item) {
    //                              ^ TW104
        return item;
    }
}
