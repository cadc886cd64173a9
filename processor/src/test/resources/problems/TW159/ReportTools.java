package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class ReportTools {
    @Tool("One half.")
    public String first(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j) {
        return "";
    }

    @Tool("The other half.")
    public String second(int k, int l, int m, int n, int o, int p, int q, int r, int s, int t) {
        return "";
    }

    @Tool("Both.")
    public String both(int own, @DependsOn("first") String first, @DependsOn("second") String second) {
    //            ^ TW159
        return first + second;
    }
}
