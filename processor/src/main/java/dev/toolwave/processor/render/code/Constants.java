package dev.toolwave.processor.render.code;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The constants of one generated class in the order in which they are added. Mutable, for the rendering of one file. */
public final class Constants {

    /** A method holds at most 65,535 bytes of code (JVMS 4.7.3), and the initializer of a class is one. */
    private static final int LARGEST_INITIALIZER = 60_000;

    private final Names names;
    private final List<Constant> constants = new ArrayList<>();
    private final Map<String, String> byContent = new LinkedHashMap<>();

    public Constants(Names names) {
        this.names = names;
    }

    /** Adds a constant and returns its name. */
    public String add(TypeName type, String suggestion, CodeBlock value) {
        String name = names.constant(suggestion);
        addNamed(type, name, value);
        return name;
    }

    /** Returns the name of the constant with this value, which is added where there is none yet. */
    public String share(TypeName type, String suggestion, CodeBlock value) {
        return byContent.computeIfAbsent(type + " " + value, content -> add(type, suggestion, value));
    }

    /** Adds a constant whose name is taken already. */
    public void addNamed(TypeName type, String name, CodeBlock value) {
        constants.add(new Constant(type, name, value));
    }

    /** Adds the constants to the class, and the methods that make them where there is too much for one initializer. */
    public void addTo(TypeSpec.Builder type) {
        int size = constants.stream().mapToInt(Constant::size).sum();
        for (Constant constant : constants) {
            if (size <= LARGEST_INITIALIZER) {
                type.addField(constant.field(constant.value()));
            } else {
                String maker = names.method("make" + Names.camel(constant.name()));
                type.addField(constant.field(CodeBlock.of("$L()", maker)));
                type.addMethod(MethodSpec.methodBuilder(maker)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(constant.type())
                        .addStatement("return $L", constant.value())
                        .build());
            }
        }
    }

    private record Constant(TypeName type, String name, CodeBlock value) {

        private static final String BLOCK_QUOTES = "\"\"\"";

        /** More than any instruction that loads a literal and hands it over. */
        private static final int LITERAL_SIZE = 7;

        /** Estimates the bytes of code: one for each character at the most, and a few for each literal. */
        int size() {
            String text = value.toString();
            int size = 0;
            for (int at = 0; at < text.length(); ) {
                boolean isLiteral = text.charAt(at) == '"';
                size += isLiteral ? LITERAL_SIZE : 1;
                at = isLiteral ? endOfLiteral(text, at) : at + 1;
            }
            return size;
        }

        private static int endOfLiteral(String text, int start) {
            String end = text.startsWith(BLOCK_QUOTES, start) ? BLOCK_QUOTES : "\"";
            int at = start + end.length();
            while (!text.startsWith(end, at)) {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            return at + end.length();
        }

        FieldSpec field(CodeBlock initializer) {
            return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(initializer)
                    .build();
        }
    }
}
