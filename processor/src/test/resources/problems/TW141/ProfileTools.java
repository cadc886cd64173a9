package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;
import java.util.List;

public class ProfileTools {
    public record Order(int total) {}

    public record Profile(String name, List<Order> orders) {}

    @Tool("Loads a profile.")
    public Profile profile(int user) {
        return new Profile("", List.of());
    }

    @Tool("Adds up.")
    public int total(@DependsOn(value = "profile", select = "orders.total") int total) {
    //                                                      ^ TW141
        return total;
    }
}
