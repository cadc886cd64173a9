package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;
import java.util.Optional;

public class BillTools {
    public record Discount(int percent) {}

    @Tool("Looks for a discount.")
    public Optional<Discount> findDiscount(String code) {
        return Optional.empty();
    }

    @Tool("Writes the bill.")
    public String bill(@DependsOn("findDiscount") Discount discount) {
    //                                                     ^ TW135
        return discount.toString();
    }
}
