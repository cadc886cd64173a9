package demo;

import dev.toolwave.annotations.Tool;

public class PaintTools {
    @Tool("Paints.")
    public String paint(Color color) {
    //                        ^ TW213
        return color.name();
    }
}
