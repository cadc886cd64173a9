package demo;

import dev.toolwave.annotations.Tool;
import java.util.Map;

public class WordTools {
    @Tool("Counts words.")
    public int count(Map<String, Integer> words) {
    //         ^ TW235
        return words.size();
    }
}
