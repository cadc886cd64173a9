package demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.toolwave.annotations.Tool;

public class PaintTools {
    public enum Color {
        @JsonProperty("red")
        RED,
        @JsonProperty("red")
        ROUGE
    }

    @Tool("Paints.")
    public String paint(Color color) {
    //                        ^ TW213
        return color.name();
    }
}
