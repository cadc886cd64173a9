package dev.toolwave.processor.render;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.source.Code;
import dev.toolwave.processor.source.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;

/** Small pieces of code that several renderers need. */
final class Snippets {

    private Snippets() {}

    /** Joins expressions with commas, broken into lines where they are long. */
    static Collector<Code, ?, Code> list() {
        return Code.joining(",$W");
    }

    /** Returns string literals, separated by commas. */
    static Code strings(List<String> texts) {
        return texts.stream().map(text -> Code.of("$S", text)).collect(list());
    }

    /** Returns the statement that ends a switch over an index that there is not. */
    static Code noSuch(String index) {
        return Code.of("throw new $T($L)", IndexOutOfBoundsException.class, index);
    }

    /** Returns the annotation that keeps the compiler from warning of unchecked casts. */
    static Code unchecked() {
        return Code.of("@$T($S)\n", SuppressWarnings.class, "unchecked");
    }

    /** Starts a method of {@code Toolset}. */
    static Method overriding(TypeName returned, String name) {
        return Method.of("public", returned, name).above(Code.of("@$T\n", Override.class));
    }

    /** Returns the declaration of a type. */
    static Code type(Code head, List<Code> members) {
        return Code.of("$L {\n$>$L$<}\n", head, Code.join(members, "\n"));
    }

    /** Returns the arm of a switch that gives the value of an expression. */
    static Code arm(String format, Object... arguments) {
        return Code.builder().add(format, arguments).add(";").build();
    }

    /**
     * Returns a statement that returns what one of these arms gives.
     *
     * @param index the variable that tells which
     * @param arms expressions with a semicolon, and blocks, by their index; an index that has none is refused
     */
    static Code returnSwitch(String index, Map<Integer, Code> arms) {
        return arms.isEmpty()
                ? Code.builder().addStatement(noSuch(index)).build()
                : Code.of("return $L;\n", switchOf(index, arms));
    }

    /** Returns a switch expression with at least one arm. */
    static Code switchOf(String index, Map<Integer, Code> arms) {
        Code.Builder body = Code.builder().add("switch ($L) {\n$>", index);
        arms.forEach((number, arm) -> body.add("case $L -> $L\n", number, arm));
        return body.add("default -> $L;\n$<}", noSuch(index)).build();
    }
}
