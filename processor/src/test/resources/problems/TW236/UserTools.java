package demo;

import dev.toolwave.annotations.Tool;

public class UserTools {
    @Tool("Finds a user.")
    public String find(long id) {
    //            ^ TW236
        return "user " + id;
    }
}
