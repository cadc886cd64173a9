package demo;

import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Retry;
import dev.toolwave.annotations.Tool;

public class ShopTools {
    @Tool(value = "Finds an item.", effect = Effect.READ)
    @Retry(maxAttempts = 0)
    //                   ^ TW204
    public String find(int id) {
        return "item " + id;
    }

    @Tool(value = "Counts.", maxConcurrency = -1)
    //                                        ^ TW204
    public int count(String item) {
        return item.length();
    }

    @Tool(value = "Looks for an item.", effect = Effect.READ)
    @Retry(delay = "10s")
    //             ^ TW204
    public String look(int id) {
        return "item " + id;
    }
}
