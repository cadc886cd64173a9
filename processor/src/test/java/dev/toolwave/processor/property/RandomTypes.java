package dev.toolwave.processor.property;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Random Java types over everything that a schema can hold, as sources: an expression for each type, and declarations of the
 * records, enums, sealed types and classes that it names.
 */
final class RandomTypes {

    private static final List<String> NAMES = List.of(
            "a",
            "count",
            "name",
            "in",
            "out",
            "property",
            "value",
            "element",
            "key",
            "type",
            "index",
            "size",
            "item",
            "arguments",
            "reader",
            "i",
            "ok",
            "done",
            "x1",
            "some_name",
            "URL",
            "list");
    private static final List<String> WIRE_NAMES = List.of(
            "wire-name",
            "with space",
            "ünï",
            "$ref",
            "say \\\"hi\\\"",
            "a/b",
            "c~d",
            "back\\\\slash",
            "type",
            "default",
            "7");

    private final Choice choice;
    private final String prefix;
    private final StringBuilder declarations = new StringBuilder();
    private int declared;

    RandomTypes(Choice choice, String prefix) {
        this.choice = choice;
        this.prefix = prefix;
    }

    /** A parameter, component or field: what stands before its name. */
    record Place(String annotations, String type) {

        @Override
        public String toString() {
            return annotations.isEmpty() ? type : annotations + " " + type;
        }
    }

    /** Returns the sources of all types that were made so far, to stand inside one class. */
    String declarations() {
        return declarations.toString();
    }

    /** Returns a place that must be filled, with a type nested at most so deeply. */
    Place required(int depth) {
        return choice.oneIn(3) ? constrained() : plain(depth);
    }

    private Place plain(int depth) {
        return depth == 0 && choice.oneIn(2)
                ? new Place("", RandomScalars.primitive(choice))
                : new Place("", type(depth));
    }

    private Place constrained() {
        return switch (choice.below(5)) {
            case 0 -> new Place(choice.of("@NotEmpty", "@Size(min = 1, max = 3)", "@Size(max = 2)"), collection(1));
            case 2 ->
                new Place(choice.of("@NotEmpty", "@Size(min = 2, max = 5)", "@NotBlank @Size(max = 4)"), textType());
            case 1 -> new Place(choice.of("@NotEmpty", "@Size(min = 1, max = 2)"), map(1));
            default -> RandomScalars.constrained(choice);
        };
    }

    /** Returns a place that may be empty, or is like any other. */
    Place component(int depth) {
        return switch (choice.below(9)) {
            case 0 -> new Place("", "Optional<" + type(depth) + ">");
            case 1 -> new Place("", choice.of("OptionalInt", "OptionalLong", "OptionalDouble"));
            case 2 -> new Place("@Nullable", nullable(depth));
            case 3 -> RandomScalars.withDefault(choice);
            case 4 -> RandomScalars.described(choice);
            default -> required(depth);
        };
    }

    private String nullable(int depth) {
        String type = type(depth);
        return type.endsWith("]") ? "String" : type;
    }

    /** Returns a type that is no primitive, nested at most so deeply. */
    private String type(int depth) {
        if (depth == 0) {
            return choice.oneIn(4) ? enumType() : RandomScalars.boxed(choice);
        }
        return switch (choice.below(12)) {
            case 10 -> textType();
            case 0, 1 -> record(depth - 1);
            case 2 -> sealedType(depth - 1);
            case 3 -> bean(depth - 1);
            case 4 -> genericRecord(depth - 1);
            case 5 -> recursiveType(depth - 1);
            case 6, 7 -> collection(depth);
            case 8 -> map(depth);
            case 9 -> enumType();
            default -> RandomScalars.boxed(choice);
        };
    }

    private String collection(int depth) {
        String ordered = choice.oneIn(3) ? enumType() : RandomScalars.comparable(choice);
        return switch (choice.below(7)) {
            case 0 -> RandomScalars.primitiveOfArray(choice) + "[]";
            case 1 -> record(depth - 1) + "[]";
            case 2 -> choice.of("SortedSet", "NavigableSet", "TreeSet") + "<" + ordered + ">";
            case 3 -> choice.of("Set", "LinkedHashSet") + "<" + RandomScalars.unambiguous(choice) + ">";
            default ->
                choice.of("List", "Collection", "Iterable", "ArrayList", "LinkedList", "List") + "<" + type(depth - 1)
                        + ">";
        };
    }

    private String map(int depth) {
        String value = type(depth - 1);
        return switch (choice.below(4)) {
            case 0 -> "Map<" + enumType() + ", " + value + ">";
            case 1 -> "Map<" + choice.of("Integer", "Long") + ", " + value + ">";
            case 2 -> choice.of("SortedMap", "TreeMap", "LinkedHashMap", "HashMap") + "<String, " + value + ">";
            default -> "Map<String, " + value + ">";
        };
    }

    private String enumType() {
        String name = newName("E");
        List<String> constants = choice.some(
                choice.between(1, 4), List.of("RED", "GREEN", "dark_blue", "Mixed", "X", "red", "IN", "ıI"));
        String body = constants.stream()
                .map(constant -> (choice.oneIn(4)
                                ? "@JsonProperty(\"w-" + constant.toUpperCase(java.util.Locale.ROOT) + constant.length()
                                        + constants.indexOf(constant) + "\") "
                                : "")
                        + constant
                        + (choice.oneIn(5) ? " { @Override public String toString() { return \"odd\"; } }" : ""))
                .collect(Collectors.joining(", "));
        declare("public enum " + name + " { " + body + " }");
        return name;
    }

    private String record(int depth) {
        String name = newName("R");
        declare("public record " + name + "(" + components(choice.between(0, 4), depth) + ") {}");
        return name;
    }

    private String components(int count, int depth) {
        List<String> names = choice.some(count, NAMES);
        List<String> wireNames = choice.some(count, WIRE_NAMES);
        List<String> components = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Place place = component(depth);
            String wire = "";
            if (choice.oneIn(4) && !place.annotations().contains("@Param") && !names.contains(wireNames.get(i))) {
                wire = choice.of("@JsonProperty(\"%s\") ", "@Param(name = \"%s\") ")
                        .formatted(wireNames.get(i));
            }
            components.add(wire + place + " " + names.get(i));
        }
        return String.join(", ", components);
    }

    private String genericRecord(int depth) {
        String name = newName("G");
        declare("public record " + name + "<T>(T item, " + choice.of("List<T> more", "Optional<T> other", "int n")
                + ") {}");
        return name + "<" + type(depth) + ">";
    }

    private String sealedType(int depth) {
        String name = newName("S");
        int variants = choice.between(1, 3);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < variants; i++) {
            body.append(" record V%d(%s) implements %s {}".formatted(i, sealedComponents(depth), name));
        }
        String annotations = "";
        if (choice.oneIn(3)) {
            List<String> subTypes = new ArrayList<>();
            for (int i = 0; i < variants; i++) {
                subTypes.add("@JsonSubTypes.Type(value = " + name + ".V" + i + ".class, name = \"v " + i + "\")");
            }
            annotations = "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"kind\") @JsonSubTypes({"
                    + String.join(", ", subTypes) + "}) ";
        }
        declare(annotations + "public sealed interface " + name + " {" + body + " }");
        return name;
    }

    private String sealedComponents(int depth) {
        String components = components(choice.between(0, 2), depth);
        return components.contains("type") || components.contains("\"kind\"") ? "int n" : components;
    }

    private String recursiveType(int depth) {
        String name = newName("Q");
        String other = choice.oneIn(2) ? "" : ", " + component(depth) + " more";
        switch (choice.below(5)) {
            case 0 -> declare("public record " + name + "(String label, Optional<" + name + "> next" + other + ") {}");
            case 1 -> declare("public record " + name + "(int n, List<" + name + "> children" + other + ") {}");
            case 2 ->
                declare("public record " + name + "(@Nullable " + name + " left, @Nullable " + name + " right" + other
                        + ") {}");
            case 3 -> {
                String peer = newName("P");
                declare("public record " + name + "(Optional<" + peer + "> peer" + other + ") {}");
                declare("public record " + peer + "(Map<String, " + name + "> back) {}");
            }
            default ->
                declare("public sealed interface " + name + " { record Leaf(int n) implements " + name
                        + " {} record Both(" + name + " l, " + name + " r" + other + ") implements " + name + " {} }");
        }
        return name;
    }

    /** Returns a class that a text makes, by what may declare to throw. */
    private String textType() {
        String name = newName("X");
        declare(
                ("public static final class %1$s { private final String text; private %1$s(String text) { this.text = text; }"
                                + " public static %1$s valueOf(String text)%2$s { return new %1$s(text); }"
                                + " @Override public String toString() { return text; } }")
                        .formatted(name, choice.oneIn(2) ? " throws java.text.ParseException" : ""));
        return name;
    }

    private String bean(int depth) {
        String name = newName("B");
        List<String> names = choice.some(choice.between(1, 3), List.of("alpha", "beta", "gammaRay", "d"));
        StringBuilder body = new StringBuilder();
        int style = choice.below(3);
        List<String> parameters = new ArrayList<>();
        List<String> assignments = new ArrayList<>();
        for (String property : names) {
            String type = required(depth).type();
            String upper = Character.toUpperCase(property.charAt(0)) + property.substring(1);
            String getter = " public %s get%s() { return %s; }".formatted(type, upper, property);
            switch (style) {
                case 0 ->
                    body.append(" public ")
                            .append(type)
                            .append(' ')
                            .append(property)
                            .append(';');
                case 1 ->
                    body.append(" private %s %s;".formatted(type, property))
                            .append(getter)
                            .append(" public void set%s(%s it) { %s = it; }".formatted(upper, type, property));
                default -> {
                    body.append(" private final %s %s;".formatted(type, property))
                            .append(getter);
                    parameters.add("@JsonProperty(\"" + property + "\") " + type + " " + property);
                    assignments.add("this." + property + " = " + property + ";");
                }
            }
        }
        if (style == 2) {
            body.append(" @JsonCreator public %s(%s)%s { %s }"
                    .formatted(
                            name,
                            String.join(", ", parameters),
                            choice.oneIn(3) ? " throws java.io.IOException" : "",
                            String.join(" ", assignments)));
        }
        declare("public static class " + name + " {" + body + " }");
        return name;
    }

    private String newName(String letter) {
        return prefix + letter + declared++;
    }

    private void declare(String declaration) {
        declarations.append("    ").append(declaration).append('\n');
    }
}
