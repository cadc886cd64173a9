package demo;

import dev.toolwave.annotations.Tool;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

public class ShopTools {
    @Target(ElementType.PARAMETER)
    @interface Nullable {}

    @Tool("Finds items.")
    public String find(@Nullable int limit) {
    //                 ^ TW217
        return "items " + limit;
    }

    /** javac does not tell where an annotation on a type stands. */
    @Tool("Counts items.")
    public String count(@org.jspecify.annotations.Nullable int limit) {
    //                                                         ^ TW217
        return "items " + limit;
    }
}
