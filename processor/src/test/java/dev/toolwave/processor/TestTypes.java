package dev.toolwave.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.toolwave.processor.model.JavaType;
import dev.toolwave.processor.model.JavaTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Types by their simple names, and a table of what a compiler would know about them. */
public final class TestTypes implements JavaTypes {

    private static final Map<String, TypeName> KNOWN = Map.ofEntries(
            Map.entry("int", TypeName.INT),
            Map.entry("long", TypeName.LONG),
            Map.entry("double", TypeName.DOUBLE),
            Map.entry("boolean", TypeName.BOOLEAN),
            Map.entry("byte", TypeName.BYTE),
            Map.entry("void", TypeName.VOID),
            Map.entry("String", ClassName.get("java.lang", "String")),
            Map.entry("Integer", ClassName.get("java.lang", "Integer")),
            Map.entry("LocalDate", ClassName.get("java.time", "LocalDate")),
            Map.entry("List", ClassName.get("java.util", "List")),
            Map.entry("Set", ClassName.get("java.util", "Set")),
            Map.entry("Map", ClassName.get("java.util", "Map")),
            Map.entry("Optional", ClassName.get("java.util", "Optional")),
            Map.entry("Stream", ClassName.get("java.util.stream", "Stream")),
            Map.entry("CompletableFuture", ClassName.get("java.util.concurrent", "CompletableFuture")),
            Map.entry("Outcome", ClassName.get("dev.toolwave.runtime", "Outcome")),
            Map.entry("T", TypeVariableName.get("T")));

    private final Map<String, List<Component>> components = new LinkedHashMap<>();

    /** A type that is nothing but its name. */
    record Named(TypeName name, String display) implements JavaType {}

    /** Returns the type that a text such as {@code List<Forecast>} names. */
    public static JavaType type(String text) {
        return new Named(name(text), text);
    }

    /** Tells the components of a type: names and types by turns. */
    public TestTypes components(String type, String... namesAndTypes) {
        List<Component> list = new ArrayList<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            list.add(new Component(namesAndTypes[i], namesAndTypes[i], type(namesAndTypes[i + 1]), false, false));
        }
        components.put(type, list);
        return this;
    }

    @Override
    public boolean assignable(JavaType from, JavaType to) {
        return from.name().box().equals(to.name().box());
    }

    @Override
    public List<Component> components(JavaType type) {
        return components.getOrDefault(type.display(), List.of());
    }

    static TypeName name(String text) {
        if (text.endsWith("[]")) {
            return ArrayTypeName.of(name(text.substring(0, text.length() - 2)));
        }
        int open = text.indexOf('<');
        if (open < 0) {
            TypeName known = KNOWN.get(text);
            return known == null ? ClassName.get("com.acme", text) : known;
        }
        TypeName[] arguments = arguments(text.substring(open + 1, text.length() - 1));
        return ParameterizedTypeName.get((ClassName) name(text.substring(0, open)), arguments);
    }

    private static TypeName[] arguments(String text) {
        List<TypeName> arguments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            depth += character == '<' ? 1 : character == '>' ? -1 : 0;
            if (character == ',' && depth == 0) {
                arguments.add(name(text.substring(start, i).strip()));
                start = i + 1;
            }
        }
        arguments.add(name(text.substring(start).strip()));
        return arguments.toArray(TypeName[]::new);
    }
}
