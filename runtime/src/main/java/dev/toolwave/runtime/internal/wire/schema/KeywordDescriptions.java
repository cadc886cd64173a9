package dev.toolwave.runtime.internal.wire.schema;

import dev.toolwave.runtime.internal.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes keywords of a schema in words, for providers that do not support them. */
public final class KeywordDescriptions {

    private static final Set<String> IRRELEVANT_FOR_THE_MODEL =
            Set.of("$schema", "$id", "$comment", "title", "propertyOrdering", "$defs", "definitions");

    private KeywordDescriptions() {}

    /** Returns a phrase such as {@code at least 1}, or null if the keyword is irrelevant for the model. */
    public static @Nullable String of(String keyword, @Nullable Object value) {
        if (IRRELEVANT_FOR_THE_MODEL.contains(keyword) || isBoundOfInt(keyword, value)) {
            return null;
        }
        String json = Json.write(value);
        return switch (keyword) {
            case "minimum" -> "at least " + json;
            case "maximum" -> "at most " + json;
            case "exclusiveMinimum" -> "more than " + json;
            case "exclusiveMaximum" -> "less than " + json;
            case "multipleOf" -> "a multiple of " + json;
            case "minLength" -> "at least " + count(json, "character");
            case "maxLength" -> "at most " + count(json, "character");
            case "minItems" -> "at least " + count(json, "item");
            case "maxItems" -> json.equals("0") ? "always empty" : "at most " + count(json, "item");
            case "minProperties" -> "at least " + count(json, "entry");
            case "maxProperties" -> "at most " + count(json, "entry");
            case "uniqueItems" -> Boolean.TRUE.equals(value) ? "no item twice" : null;
            case "pattern" -> "matches the regular expression " + value;
            case "format" -> "format " + value;
            case "contentEncoding" -> "encoded as " + value;
            case "default" -> "default " + json;
            case "const" -> "always " + json;
            case "examples" ->
                "for example "
                        + SchemaRewrite.list(value).stream().map(Json::write).collect(Collectors.joining(", "));
            case "additionalProperties" ->
                Boolean.FALSE.equals(value)
                        ? null
                        : "an object with any keys" + (value instanceof Map ? ", whose values fit " + json : "");
            default -> keyword + " " + json;
        };
    }

    /** Returns the description followed by these phrases as a sentence. */
    public static String append(@Nullable Object description, List<String> phrases) {
        String sentence = String.join("; ", phrases);
        sentence = sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
        if (!(description instanceof String text) || text.isBlank()) {
            return sentence;
        }
        String before = text.stripTrailing();
        return before + (".!?:;".indexOf(before.charAt(before.length() - 1)) < 0 ? ". " : " ") + sentence;
    }

    /** Returns whether this is the range of {@code int}, which does not help the model. */
    private static boolean isBoundOfInt(String keyword, @Nullable Object value) {
        return switch (keyword) {
            case "minimum" -> Integer.valueOf(Integer.MIN_VALUE).equals(value);
            case "maximum" -> Integer.valueOf(Integer.MAX_VALUE).equals(value);
            default -> false;
        };
    }

    private static String count(String number, String noun) {
        if (number.equals("1")) {
            return "1 " + noun;
        }
        return number + " " + (noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
    }
}
