package demo;

import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;

public class FileTools {
    @Tool(value = "Saves a file.", effect = Effect.WRITE, resources = {"disk", "file:{pth}"})
    //                                                                         ^ TW205
    public void save(String path, String text) {}
}
