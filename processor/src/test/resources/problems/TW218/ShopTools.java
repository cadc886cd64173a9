package demo;

import dev.toolwave.annotations.Tool;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

public class ShopTools {
    @Tool("Finds items.")
    public String find(@Min(5) @Max(3) int limit) {
    //                                     ^ TW218
        return "items " + limit;
    }

    @Tool("Finds a name.")
    public String name(@Size(min = 3) int id) {
    //                                    ^ TW218
        return "item " + id;
    }
}
