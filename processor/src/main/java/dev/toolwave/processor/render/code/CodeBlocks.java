package dev.toolwave.processor.render.code;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import javax.lang.model.element.Modifier;

/** Creates code blocks that several renderers use. */
public final class CodeBlocks {

    /** The longest list that is written on one line. */
    private static final int FITTING = 80;

    private CodeBlocks() {}

    /** Returns a collector that joins expressions with commas and allows a line break after each comma. */
    public static Collector<CodeBlock, ?, CodeBlock> list() {
        return CodeBlock.joining(",$W");
    }

    /** Returns string literals, separated by commas, on one line if they fit. */
    public static CodeBlock strings(List<String> texts) {
        List<CodeBlock> literals = texts.stream().map(TextLiteral::literal).toList();
        return length(literals) <= FITTING ? CodeBlock.join(literals, ", ") : CodeBlock.join(literals, ",$W");
    }

    private static int length(List<CodeBlock> elements) {
        return elements.stream()
                .mapToInt(element -> element.toString().length() + 2)
                .sum();
    }

    /** Returns {@code List.of(...)} with these elements: on one line if they fit, otherwise one on each line. */
    public static CodeBlock listOf(List<CodeBlock> elements) {
        int length = elements.stream()
                .mapToInt(element -> element.toString().length() + 2)
                .sum();
        CodeBlock joined = length <= FITTING
                ? CodeBlock.join(elements, ", ")
                : CodeBlock.of("$>$>\n$L$<$<", CodeBlock.join(elements, ",\n"));
        return CodeBlock.of("$T.of($L)", List.class, joined);
    }

    /** Returns the statement that throws an exception for an index out of bounds. */
    public static CodeBlock noSuch(String index) {
        return CodeBlock.of("throw new $T($L)", IndexOutOfBoundsException.class, index);
    }

    /** Returns a {@code @SuppressWarnings} annotation for these warnings. */
    public static AnnotationSpec suppress(List<String> warnings) {
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", warnings.size() == 1 ? "$L" : "{$L}", strings(warnings))
                .build();
    }

    /** Returns a builder of a public method that overrides another one. */
    public static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    /** Returns the arm of a switch that evaluates to an expression. */
    public static CodeBlock arm(String format, Object... arguments) {
        return CodeBlock.builder().add(format, arguments).add(";").build();
    }

    /**
     * Returns a statement that returns the value of one of these arms.
     *
     * @param index the variable with the index of the arm
     * @param arms expressions with a semicolon, and blocks, by their index; the generated code throws an exception for any other index
     */
    public static CodeBlock returnSwitch(String index, Map<Integer, CodeBlock> arms) {
        return arms.isEmpty()
                ? CodeBlock.builder().addStatement(noSuch(index)).build()
                : CodeBlock.of("return $L;\n", switchOf(index, arms));
    }

    /** Returns a switch expression with at least one arm. */
    public static CodeBlock switchOf(String index, Map<Integer, CodeBlock> arms) {
        return cases(index, arms).add("default -> $L;\n$<}", noSuch(index)).build();
    }

    /** Returns a switch statement. Without arms, the default is the only statement. */
    public static CodeBlock statementSwitch(String index, Map<Integer, CodeBlock> arms, CodeBlock otherwise) {
        return arms.isEmpty()
                ? CodeBlock.builder().addStatement(otherwise).build()
                : cases(index, arms).add("default -> $L;\n$<}\n", otherwise).build();
    }

    /** Returns the cases of a switch. Equal arms share a case. */
    private static CodeBlock.Builder cases(String index, Map<Integer, CodeBlock> arms) {
        Map<CodeBlock, List<String>> numbers = new LinkedHashMap<>();
        arms.forEach((number, arm) ->
                numbers.computeIfAbsent(arm, any -> new ArrayList<>()).add(String.valueOf(number)));
        CodeBlock.Builder body = CodeBlock.builder().add("switch ($L) {\n$>", index);
        numbers.forEach((arm, indexes) -> body.add("case $L -> $L\n", String.join(", ", indexes), arm));
        return body;
    }
}
