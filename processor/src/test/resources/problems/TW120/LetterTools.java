package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class LetterTools {
    @Tool("A.")
    public String a(@DependsOn("b") String x) {
    //                         ^ TW120
        return x;
    }

    @Tool("B.")
    public String b(@DependsOn("c") String y) {
    //                         ^ TW120
        return y;
    }

    @Tool("C.")
    public String c(@DependsOn("a") String z) {
    //                         ^ TW120
        return z;
    }

    @Tool("Waits for the cycle.")
    public String d(@DependsOn("c") String z) {
        return z;
    }
}
