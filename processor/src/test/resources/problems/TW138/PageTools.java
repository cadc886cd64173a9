package demo;

import dev.toolwave.annotations.Tool;
import java.util.List;

public class PageTools {
    @Tool(value = "Reads a page.", exposed = false)
    public <T> List<T> page(int number) {
    //                 ^ TW138
        return List.of();
    }
}
