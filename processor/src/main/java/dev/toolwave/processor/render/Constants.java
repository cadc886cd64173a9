package dev.toolwave.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** The constants of one generated class in the order in which they are added. Mutable, for the rendering of one file. */
final class Constants {

    /** A method holds at most 65,535 bytes of code (JVMS 4.7.3), and the initializer of a class is one. */
    private static final int LARGEST_INITIALIZER = 60_000;

    private final Names names;
    private final List<Constant> constants = new ArrayList<>();
    private final Map<String, String> byContent = new LinkedHashMap<>();

    Constants(Names names) {
        this.names = names;
    }

    /** Adds a constant and returns its name. */
    String add(TypeName type, String suggestion, CodeBlock value) {
        String name = names.constant(suggestion);
        addNamed(type, name, value);
        return name;
    }

    /** Returns the name of the constant with this value, which is added where there is none yet. */
    String share(TypeName type, String suggestion, CodeBlock value) {
        return byContent.computeIfAbsent(type + " " + value, content -> add(type, suggestion, value));
    }

    /** Adds a constant whose name is taken already. */
    void addNamed(TypeName type, String name, CodeBlock value) {
        constants.add(new Constant(type, name, value));
    }

    /** Adds the constants to the class, and the methods that make them where there is too much for one initializer. */
    void addTo(TypeSpec.Builder type) {
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

        private static final Pattern LITERAL = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(\\\\.|[^\"\\\\])*\"");

        /** Estimates the bytes of code: one for each character at the most, and a few for each literal. */
        int size() {
            return LITERAL.matcher(value.toString()).replaceAll("literal").length();
        }

        FieldSpec field(CodeBlock initializer) {
            return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(initializer)
                    .build();
        }
    }
}
