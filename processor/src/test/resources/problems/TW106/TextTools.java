package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class TextTools {
    @Tool("Refines a text.")
    public String refine(@DependsOn("refine") String text) {
    //                              ^ TW106
        return text;
    }
}
