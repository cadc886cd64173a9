package demo;

import dev.toolwave.annotations.Tool;
import jakarta.validation.constraints.Pattern;

public class ShopTools {
    @Tool("Finds an item.")
    public String find(@Pattern(regexp = "[a-z]++") String code) {
    //                                   ^ TW221
        return code;
    }
}
