package dev.toolwave.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * The unique identity of a tool.
 *
 * @param owner the class on whose instance it is called
 * @param name the tool's name
 */
public record ToolId(ClassName owner, String name) {

    @Override
    public String toString() {
        return owner.simpleName() + "." + name;
    }
}
