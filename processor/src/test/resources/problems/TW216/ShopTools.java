package demo;

import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;
import jakarta.validation.constraints.Pattern;

public class ShopTools {
    @Tool("Finds an item.")
    public String find(@Pattern(regexp = "[A-Z]+") @Param(examples = {"ABC", "abc"}) String code) {
    //                                                                       ^ TW216
        return code;
    }
}
