package dev.toolwave.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A class with tools, as its author wrote it. Nothing has been checked yet.
 *
 * @param type the class
 * @param toolset the class that is generated for it
 * @param binaryName the class's binary name, which names the manifest resource
 * @param isPublic whether the class, and every class around it, is public
 * @param tools its tools, declared and inherited, in the order of the source
 * @param otherMethods the names of its methods that are not tools
 * @param ineffective the annotations and Javadoc tags that have no effect
 * @param origin the class
 */
public record ToolClass(
        ClassName type,
        ClassName toolset,
        String binaryName,
        boolean isPublic,
        List<ToolMethod> tools,
        List<String> otherMethods,
        List<Ineffective> ineffective,
        Origin origin) {

    /**
     * An annotation or Javadoc tag without effect.
     *
     * @param member the method, constructor or record component
     * @param name the annotation or tag, such as {@code @DependsOn}; a tag is followed by the parameter that it names
     * @param choices the parameters that the tag could name
     */
    public record Ineffective(String member, String name, List<String> choices, Origin origin) {

        /** Copies the list. */
        public Ineffective {
            choices = List.copyOf(choices);
        }
    }

    /** Returns the name of the class that is generated for a class: {@code Outer_InnerToolset} for {@code Outer.Inner}. */
    public static ClassName toolsetOf(ClassName type) {
        return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "Toolset");
    }

    /** Copies the lists. */
    public ToolClass {
        tools = List.copyOf(tools);
        otherMethods = List.copyOf(otherMethods);
        ineffective = List.copyOf(ineffective);
    }
}
