package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;

public class BoxTools {
    @Tool("Finds a box.")
    public String find(@Param(name = "how big?") int size) {
    //                               ^ TW206
        return "box " + size;
    }

    @Tool("Opens a box.")
    public String open(int größe) {
    //                     ^ TW206
        return "box " + größe;
    }

    @Tool("Ships a box.")
    public String ship(@DependsOn(value = "open", overridable = true) String maß) {
    //                                                                       ^ TW206
        return maß;
    }
}
