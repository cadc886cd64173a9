package demo;

import dev.toolwave.annotations.Tool;
import java.util.List;

public class TreeTools {
    public record Endless(String id, Endless next) {}
    //                                       ^ TW220

    public record Tree(String id, List<Tree> children) {}

    @Tool("Walks.")
    public String walk(Endless start) {
        return start.id();
    }

    @Tool("Counts.")
    public int count(Tree tree) {
        return tree.children().size();
    }
}
