package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class StepTools {
    @Tool("Starts.")
    public String t1(String text) {
        return text;
    }

    @Tool("Goes on.")
    public String t2(@DependsOn("t1") String previous) {
        return previous;
    }

    @Tool("Goes on.")
    public String t3(@DependsOn("t2") String previous) {
        return previous;
    }

    @Tool("Goes on.")
    public String t4(@DependsOn("t3") String previous) {
        return previous;
    }

    @Tool("Goes on.")
    public String t5(@DependsOn("t4") String previous) {
        return previous;
    }

    @Tool("Goes on.")
    public String t6(@DependsOn("t5") String previous) {
        return previous;
    }

    @Tool("Goes on.")
    public String t7(@DependsOn("t6") String previous) {
        return previous;
    }

    @Tool("Goes on.")
    public String t8(@DependsOn("t7") String previous) {
        return previous;
    }

    @Tool("Goes on.")
    public String t9(@DependsOn("t8") String previous) {
    //            ^ TW192
        return previous;
    }

    @Tool("Goes on.")
    public String t10(@DependsOn("t9") String previous) {
        return previous;
    }
}
