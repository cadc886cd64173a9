package demo;

import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool
    public String find(int id) {
    //            ^ TW202
        return "item " + id;
    }
}
