package demo;

import dev.toolwave.annotations.Tool;

public abstract class ShopTools {
    @Tool("Finds an item.")
    private String find(int id) {
    //             ^ TW110
        return "item " + id;
    }

    @Tool("Shows an item.")
    public <T> String show(T item) {
    //                ^ TW110
        return "item " + item;
    }

    @Tool("Buys an item.")
    public String buy(int id) throws Throwable {
    //            ^ TW110
        return "item " + id;
    }
}
