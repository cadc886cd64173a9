package dev.toolwave.runtime;

import dev.toolwave.runtime.internal.json.Json;
import java.util.List;
import java.util.Map;

/** Writes JSON as people read it in a diff: one member to a line, short values on one. */
final class PrettyJson {

    private static final int LINE = 100;

    private PrettyJson() {}

    static String of(String json) {
        return of(Json.read(json), "") + "\n";
    }

    private static String of(Object value, String indent) {
        String compact = Json.write(value);
        if (compact.length() + indent.length() <= LINE) {
            return compact;
        }
        String inner = indent + "  ";
        StringBuilder text = new StringBuilder();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> text.append(text.isEmpty() ? "" : ",\n")
                    .append(inner)
                    .append(Json.write(name))
                    .append(": ")
                    .append(of(member, inner)));
            return "{\n" + text + "\n" + indent + "}";
        }
        if (value instanceof List<?> list) {
            list.forEach(element ->
                    text.append(text.isEmpty() ? "" : ",\n").append(inner).append(of(element, inner)));
            return "[\n" + text + "\n" + indent + "]";
        }
        return compact;
    }
}
