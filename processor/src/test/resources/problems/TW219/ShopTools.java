package demo;

import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool("Writes an entry.")
    public void log(@Param(schema = "{\"type\":[\"string\",\"null\"]}") Object entry) {}
    //                              ^ TW219
}
