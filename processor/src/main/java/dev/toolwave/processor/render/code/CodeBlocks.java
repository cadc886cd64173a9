package dev.toolwave.processor.render.code;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import javax.lang.model.element.Modifier;

/** Small pieces of code that several renderers need. */
public final class CodeBlocks {

    private CodeBlocks() {}

    /** Joins expressions with commas, broken into lines where they are long. */
    public static Collector<CodeBlock, ?, CodeBlock> list() {
        return CodeBlock.joining(",$W");
    }

    /** Returns string literals, separated by commas. */
    public static CodeBlock strings(List<String> texts) {
        return texts.stream().map(TextLiteral::onOneLine).collect(list());
    }

    /** Returns the statement that ends a switch over an index that there is not. */
    public static CodeBlock noSuch(String index) {
        return CodeBlock.of("throw new $T($L)", IndexOutOfBoundsException.class, index);
    }

    /** Returns the annotation that keeps the compiler from warning. */
    public static AnnotationSpec suppress(String... warnings) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
        for (String warning : warnings) {
            annotation.addMember("value", "$S", warning);
        }
        return annotation.build();
    }

    /** Starts a method of {@code Toolset}. */
    public static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    /** Returns the arm of a switch that gives the value of an expression. */
    public static CodeBlock arm(String format, Object... arguments) {
        return CodeBlock.builder().add(format, arguments).add(";").build();
    }

    /**
     * Returns a statement that returns what one of these arms gives.
     *
     * @param index the variable that tells which
     * @param arms expressions with a semicolon, and blocks, by their index; an index that has none is refused
     */
    public static CodeBlock returnSwitch(String index, Map<Integer, CodeBlock> arms) {
        return arms.isEmpty()
                ? CodeBlock.builder().addStatement(noSuch(index)).build()
                : CodeBlock.of("return $L;\n", switchOf(index, arms));
    }

    /** Returns a switch expression with at least one arm. */
    public static CodeBlock switchOf(String index, Map<Integer, CodeBlock> arms) {
        CodeBlock.Builder body = CodeBlock.builder().add("switch ($L) {\n$>", index);
        arms.forEach((number, arm) -> body.add("case $L -> $L\n", number, arm));
        return body.add("default -> $L;\n$<}", noSuch(index)).build();
    }
}
