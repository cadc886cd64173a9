package dev.toolwave.processor.render;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.source.Code;
import dev.toolwave.processor.source.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The constants of one generated class in the order in which they are added. Mutable, for the rendering of one file. */
final class Constants {

    /** A method holds at most 65,535 bytes of code (JVMS 4.7.3), and the initializer of a class is one. */
    private static final int LARGEST_INITIALIZER = 60_000;

    private final Names names;
    private final List<Constant> constants = new ArrayList<>();
    private final Map<Code, String> byContent = new LinkedHashMap<>();

    Constants(Names names) {
        this.names = names;
    }

    /** Adds a constant and returns its name. */
    String add(TypeName type, String suggestion, Code value) {
        String name = names.constant(suggestion);
        addNamed(type, name, value);
        return name;
    }

    /** Returns the name of the constant with this value, which is added where there is none yet. */
    String share(TypeName type, String suggestion, Code value) {
        return byContent.computeIfAbsent(Code.of("$T $L", type, value), content -> add(type, suggestion, value));
    }

    /** Adds a constant whose name is taken already. */
    void addNamed(TypeName type, String name, Code value) {
        constants.add(new Constant(type, name, value));
    }

    /** Adds the fields, and the methods that make what they hold where there is too much for one initializer. */
    void addTo(List<Code> fields, List<Code> methods) {
        int size = constants.stream().mapToInt(Constant::size).sum();
        for (Constant constant : constants) {
            if (size <= LARGEST_INITIALIZER) {
                fields.add(constant.field(constant.value()));
            } else {
                String maker = names.method("make" + Names.camel(constant.name()));
                fields.add(constant.field(Code.of("$L()", maker)));
                methods.add(
                        Method.of("private static", constant.type(), maker).statement("return $L", constant.value()));
            }
        }
    }

    private record Constant(TypeName type, String name, Code value) {

        /** More than any instruction that loads a literal and hands it over. */
        private static final int LITERAL_SIZE = 7;

        /** Estimates the bytes of code: one for each character at the most, and a few for each literal. */
        int size() {
            return value.length(LITERAL_SIZE);
        }

        Code field(Code initializer) {
            return Code.of("private static final $T $L = $L;\n", type, name, initializer);
        }
    }
}
