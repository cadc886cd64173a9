package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    public record User(String name) {}

    @Tool("Logs in.")
    public User login(String name) {
        return new User(name);
    }

    @Tool("Makes a cart.")
    @DependsOn(value = "login", select = "name")
    //                                   ^ TW114
    public String createCart() {
        return "";
    }

    @Tool("Makes a list.")
    @DependsOn(value = "login", overridable = true)
//  ^ TW114
    public String createList() {
        return "";
    }
}
