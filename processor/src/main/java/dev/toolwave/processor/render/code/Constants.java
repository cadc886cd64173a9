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

/** The constants of one generated class, in the order in which they are added. Mutable, for one generated file. */
public final class Constants {

    /** The limit for class initializers. A method has at most 65,535 bytes of code (JVMS 4.7.3), and a class initializer is a method. */
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

    /** Returns the name of the constant with this value, and adds the constant if necessary. */
    public String share(TypeName type, String suggestion, CodeBlock value) {
        return byContent.computeIfAbsent(type + " " + value, content -> add(type, suggestion, value));
    }

    /** Adds a constant with a name that was already allocated. */
    public void addNamed(TypeName type, String name, CodeBlock value) {
        constants.add(new Constant(type, name, value));
    }

    /** Adds the constants to the class. If they are too large for one initializer, adds methods that create them. */
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

        /** An upper bound for the bytes of code that load one literal and pass it on. */
        private static final int LITERAL_SIZE = 7;

        /** Returns an upper estimate of the bytes of code: one for each character, and {@link #LITERAL_SIZE} for each literal. */
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
