package dev.toolwave.processor.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A tool of a random class, as a value.
 *
 * @param name its name, and its method's
 * @param returns {@code Item}, {@code Note} or {@code void}
 * @param own the names of its free parameters; {@link #TYPES} has their types
 * @param inputs the parameters that other tools fill
 * @param after what it is ordered after
 */
record SampleTool(String name, String returns, List<String> own, List<Link> inputs, List<Link> after) {

    /** The free parameters that random tools have: a name has the same type everywhere. */
    static final Map<String, String> TYPES = types();

    /** What {@code @DependsOn} says, and the shape of its parameter: {@code Item} is {@code %s}. */
    record Link(List<String> upstreams, Map<String, String> bind, String select, String shape) {

        Link {
            bind = new LinkedHashMap<>(bind);
        }

        String annotation() {
            List<String> values = new ArrayList<>();
            values.add("value = {" + quoted(upstreams) + "}");
            if (!bind.isEmpty()) {
                values.add("bind = {"
                        + quoted(bind.entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .toList())
                        + "}");
            }
            if (!select.isEmpty()) {
                values.add("select = \"" + select + "\"");
            }
            return "@DependsOn(" + String.join(", ", values) + ")";
        }

        private static String quoted(List<String> texts) {
            return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", "));
        }
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (String name : List.of("a", "b", "c", "d")) {
            types.put(name, "int");
        }
        for (String name : List.of("p", "q", "r")) {
            types.put(name, "String");
        }
        types.put("o", "Optional<String>");
        types.put("o2", "Optional<String>");
        return types;
    }

    /** Returns the method. */
    String source() {
        List<String> parameters = new ArrayList<>();
        own.forEach(parameter -> parameters.add(TYPES.get(parameter) + " " + parameter));
        for (int i = 0; i < inputs.size(); i++) {
            parameters.add(inputs.get(i).annotation() + " " + inputs.get(i).shape() + " d" + i);
        }
        String order = after.stream().map(link -> link.annotation() + " ").collect(Collectors.joining());
        String body = returns.equals("void") ? "" : "return " + returns + ".ONE;";
        return "    %s@Tool(\"t\") public %s %s(%s) { %s }%n"
                .formatted(order, returns, name, String.join(", ", parameters), body);
    }

    /** Returns all links, in the order of a plan's edges. */
    List<Link> links() {
        List<Link> links = new ArrayList<>(inputs);
        links.addAll(after);
        return links;
    }
}
