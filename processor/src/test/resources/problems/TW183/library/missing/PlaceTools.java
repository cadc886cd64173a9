package demo;

import dev.toolwave.annotations.Tool;

public class PlaceTools {
    @Tool("Finds a place.")
    public String find(String name) {
        return name;
    }
}
