package demo;

import dev.toolwave.annotations.Tool;

public abstract class Finder<T> {
    @Tool("Finds something.")
    public String find(String name) {
        return name;
    }
}
