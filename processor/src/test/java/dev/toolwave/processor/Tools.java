package dev.toolwave.processor;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.Origin;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolClasses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes tool classes down for tests, as an author would, and finds them again. */
public final class Tools implements ToolClasses {

    /** A place that says where it is. */
    public record At(String place) implements Origin {
        @Override
        public String toString() {
            return place;
        }
    }

    private final String name;
    private final Map<ClassName, ToolClass> others = new LinkedHashMap<>();
    private final List<ToolSource> tools = new ArrayList<>();
    private final List<String> otherMethods = new ArrayList<>();
    private boolean isPublic = true;

    private Tools(String name) {
        this.name = name;
    }

    /** Starts a class. */
    public static Tools in(String name) {
        return new Tools(name);
    }

    /** Adds a tool that returns a {@code String}, unless its source says otherwise. */
    public Tools tool(String tool, UnaryOperator<ToolSource> source) {
        tools.add(source.apply(new ToolSource(className(name), tool)));
        return this;
    }

    /** Adds a tool without parameters. */
    public Tools tool(String tool) {
        return tool(tool, source -> source);
    }

    /** Adds a method that is no tool. */
    public Tools method(String method) {
        otherMethods.add(method);
        return this;
    }

    /** Makes the class package-private. */
    public Tools hidden() {
        isPublic = false;
        return this;
    }

    /** Lets another class be found. */
    public Tools beside(Tools other) {
        others.putAll(other.others);
        others.put(className(other.name), other.build());
        return this;
    }

    /** Returns the class. */
    public ToolClass build() {
        ClassName type = className(name);
        return new ToolClass(
                type,
                className(name + "Toolset"),
                type.reflectionName(),
                isPublic,
                tools.stream().map(ToolSource::build).toList(),
                otherMethods,
                List.of(),
                new At("class " + name));
    }

    @Override
    public Optional<ToolClass> find(ClassName type) {
        return type.equals(className(name)) ? Optional.of(build()) : Optional.ofNullable(others.get(type));
    }

    @Override
    public List<ToolClass> compiledTogether() {
        return List.copyOf(others.values());
    }

    static ClassName className(String simpleName) {
        return ClassName.get("com.acme", simpleName);
    }
}
