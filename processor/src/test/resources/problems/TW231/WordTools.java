package demo;

import dev.toolwave.annotations.Tool;
import java.util.List;

public class WordTools {
    @Tool("Counts words.")
    public int count(List<List<List<List<List<List<List<List<List<List<String>>>>>>>>>> words) {
    //         ^ TW231
        return words.size();
    }
}
