package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;

public class BankTools {
    @Tool(value = "Moves money.", effect = Effect.WRITE)
    public String transfer(String to) {
        return to;
    }

    @Tool(value = "Settles.", effect = Effect.WRITE)
    public String settle(
    //            ^ TW170
            @DependsOn(value = "transfer", bind = "to=a") String one,
            @DependsOn(value = "transfer", bind = "to=b") String two) {
        return one + two;
    }
}
