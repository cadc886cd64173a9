package demo;

import dev.toolwave.annotations.Tool;

class ShopTools {
    @Tool(value = "Tells the price.", exposed = false)
    int price(String item) {
    //  ^ TW191
        return item.length();
    }
}
