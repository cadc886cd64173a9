package dev.toolwave.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds classes with tools by name; the reader answers, and tests answer with a table. */
public interface ToolClasses {

    /** Returns the class with its tools; empty where it was compiled without the processor and left no description of them. */
    Optional<ToolClass> find(ClassName type);

    /** Returns the version of a class's description where it is newer than can be read; default: none is. */
    default OptionalInt unreadableFormat(ClassName type) {
        return OptionalInt.empty();
    }

    /**
     * Returns the classes that have all tools of a class that declares none itself: the processor never sees such a class, and
     * generates nothing for it. Default: none, the class has its own.
     */
    default List<ClassName> declaring(ClassName type) {
        return List.of();
    }

    /** Returns the names of classes that a class file refers to, and that are not there; default: none. */
    default List<String> missing(ClassName type) {
        return List.of();
    }

    /**
     * Returns what helps where a tool of a class is broken and nobody is told, since the class is not compiled now. Default:
     * nothing, its problems are told where it stands.
     */
    default Optional<String> cure(ClassName type) {
        return Optional.empty();
    }

    /** Returns why the code of a class cannot call a tool of another one; default: it can. */
    default Optional<Obstacle> obstacle(ToolMethod tool, ClassName from) {
        return Optional.empty();
    }

    /**
     * Why something cannot be called.
     *
     * @param reason a clause about the method
     * @param remedy what to do, as an imperative
     */
    record Obstacle(String reason, String remedy) {}

    /** Returns the tool classes of this compilation, for suggestions only; default: none are known. */
    default List<ToolClass> compiledTogether() {
        return List.of();
    }
}
