package demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.toolwave.annotations.Tool;

public class PaintTools {
    public enum Color {
        @JsonProperty("red")
        RED,
        @JsonProperty("red")
        //            ^ TW213
        ROUGE
    }

    public enum Wood {
        @JsonProperty("OAK")
        BEECH,
        OAK
    //  ^ TW213
    }

    @Tool("Paints.")
    public String paint(Color color, Wood wood) {
        return color.name() + wood.name();
    }
}
