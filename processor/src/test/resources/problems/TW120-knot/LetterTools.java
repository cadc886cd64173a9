package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class LetterTools {
    @Tool("A.")
    public String a(@DependsOn("b") String x, @DependsOn("c") String y) {
    //                                                   ^ TW120
        return x + y;
    }

    @Tool("B.")
    public String b(@DependsOn("a") String x) {
        return x;
    }

    @Tool("C.")
    public String c(@DependsOn("a") String x) {
    //                         ^ TW120
        return x;
    }
}
