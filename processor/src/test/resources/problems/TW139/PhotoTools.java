package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class PhotoTools {
    @Tool("Takes a photo.")
    public byte[] photo(String id) {
        return id.getBytes();
    }

    @Tool("Tells the size.")
    public int size(@DependsOn("photo") byte[] bytes) {
        return bytes.length;
    }

    @Tool("Shows the photo.")
    public String show(@DependsOn("size") int size, @DependsOn("photo") byte[] bytes) {
    //                                                         ^ TW139
        return size + " of " + bytes.length;
    }
}
