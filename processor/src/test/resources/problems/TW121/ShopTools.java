package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool("Makes a cart.")
    public String createCart(@DependsOn("login") String user) {
    //                                  ^ TW121
        return user;
    }

    @Tool("Logs in.")
    @DependsOn("createCart")
    //         ^ TW121
    public String login(String name) {
        return name;
    }
}
