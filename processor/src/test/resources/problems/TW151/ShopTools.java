package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;
import jakarta.validation.constraints.Max;

public class ShopTools {
    @Tool("Finds shops.")
    public String shops(@Max(5) int limit) {
        return "";
    }

    @Tool("Finds reviews.")
    public String reviews(int limit) {
        return "";
    }

    @Tool("Reports.")
    public String report(@DependsOn("shops") String shops, @DependsOn("reviews") String reviews) {
    //                                                     ^ TW151
        return shops + reviews;
    }
}
