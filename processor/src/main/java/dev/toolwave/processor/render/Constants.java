package dev.toolwave.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The constants of one generated class in the order in which they are added. Mutable, for the rendering of one file. */
final class Constants {

    private final Names names;
    private final List<FieldSpec> fields = new ArrayList<>();
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
        fields.add(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build());
    }

    List<FieldSpec> fields() {
        return List.copyOf(fields);
    }
}
