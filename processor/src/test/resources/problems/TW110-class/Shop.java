package demo;

import dev.toolwave.annotations.Tool;

public class Shop {
    private static class HiddenTools {
        @Tool("Finds an item.")
        public String find(int id) {
        //            ^ TW110
            return "item " + id;
        }
    }
}
