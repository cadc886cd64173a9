package dev.toolwave.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds classes with tools by name. The reader implements this with the compiler, and tests with a table. */
public interface ToolClasses {

    /** Returns the class with its tools; empty if it was compiled without the processor and has no description of its tools. */
    Optional<ToolClass> find(ClassName type);

    /** Returns the version of a class's description if it is too new to be read; empty by default. */
    default OptionalInt unreadableFormat(ClassName type) {
        return OptionalInt.empty();
    }

    /**
     * Returns the classes that declare the tools of a class that only inherits tools. The processor does not visit such a class and
     * generates nothing for it. Empty by default.
     */
    default List<ClassName> declaring(ClassName type) {
        return List.of();
    }

    /** Returns the names of missing classes that a class file refers to; empty by default. */
    default List<String> missing(ClassName type) {
        return List.of();
    }

    /**
     * Returns the fix for a class with a broken tool that is not part of this compilation, so that its problems are not reported.
     * Empty by default: the problems are reported in the class itself.
     */
    default Optional<String> cure(ClassName type) {
        return Optional.empty();
    }

    /** Returns the reason why the code of a class cannot call a tool of another class; empty by default. */
    default Optional<Obstacle> obstacle(ToolMethod tool, ClassName from) {
        return Optional.empty();
    }

    /**
     * The reason why a method cannot be called.
     *
     * @param reason a clause about the method
     * @param remedy the fix, as an imperative
     */
    record Obstacle(String reason, String remedy) {}

    /** Returns the tool classes of this compilation, which are used only for suggestions; empty by default. */
    default List<ToolClass> compiledTogether() {
        return List.of();
    }
}
