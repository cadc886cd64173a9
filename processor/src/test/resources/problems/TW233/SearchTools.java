package demo;

import dev.toolwave.annotations.Tool;
import java.util.Optional;

public class SearchTools {
    @Tool("Finds.")
    public String find(
    //            ^ TW233
            Optional<String> a,
            Optional<String> b,
            Optional<String> c,
            Optional<String> d,
            Optional<String> e,
            Optional<String> f,
            Optional<String> g,
            Optional<String> h,
            Optional<String> i) {
        return "";
    }
}
