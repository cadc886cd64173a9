package dev.toolwave.runtime.internal.wire.schema;

import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rewrites that move unsupported keywords of a schema into its description, in words. */
final class UnsupportedKeywords {

    private static final Set<String> IRRELEVANT_FOR_THE_MODEL =
            Set.of("$schema", "$id", "$comment", "title", "propertyOrdering", "$defs", "definitions");

    private UnsupportedKeywords() {}

    /** Returns a rewrite of one schema, without those inside it, that moves every keyword and value that does not stay. */
    static SchemaRewrite of(BiPredicate<String, @Nullable Object> stays) {
        return (Map<String, @Nullable Object> schema) -> {
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            List<String> phrases = new ArrayList<>();
            schema.forEach((keyword, value) -> {
                if (stays.test(keyword, value)) {
                    kept.put(keyword, value);
                    return;
                }
                String words = words(keyword, value);
                if (words != null) {
                    phrases.add(words);
                }
            });
            if (phrases.isEmpty()) {
                return kept;
            }
            JsonObject described =
                    new JsonObject().andIfAny("type", kept.get("type")).and("description", describe(kept, phrases));
            kept.forEach(described::putIfAbsent);
            return described;
        };
    }

    /** Keeps only these keywords, which spaces separate. */
    static BiPredicate<String, @Nullable Object> only(String keywords) {
        Set<String> known = Set.of(keywords.split(" "));
        return (keyword, value) -> known.contains(keyword);
    }

    /** Keeps a {@code format} only if it is one of these, which spaces separate. */
    static BiPredicate<String, @Nullable Object> formats(String names) {
        Set<String> known = Set.of(names.split(" "));
        return (keyword, value) -> !keyword.equals("format") || (value instanceof String && known.contains(value));
    }

    /** Keeps a {@code pattern} only if it contains none of these constructs. */
    static BiPredicate<String, @Nullable Object> patternsWithout(String... constructs) {
        return (keyword, value) ->
                !keyword.equals("pattern") || Stream.of(constructs).noneMatch(String.valueOf(value)::contains);
    }

    /** Keeps a {@code minItems} only if it is 0 or 1. */
    static BiPredicate<String, @Nullable Object> smallMinItems() {
        return (keyword, value) -> !keyword.equals("minItems")
                || Integer.valueOf(0).equals(value)
                || Integer.valueOf(1).equals(value);
    }

    /** Returns the description of a schema followed by these phrases as a sentence. */
    static String describe(Map<String, @Nullable Object> schema, List<String> phrases) {
        String sentence = String.join("; ", phrases);
        sentence = sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
        if (!(schema.get("description") instanceof String description) || description.isBlank()) {
            return sentence;
        }
        String before = description.stripTrailing();
        return before + (".!?:;".indexOf(before.charAt(before.length() - 1)) < 0 ? ". " : " ") + sentence;
    }

    /** Returns a phrase such as {@code at least 1}, or null if the keyword is irrelevant for the model. */
    private static @Nullable String words(String keyword, @Nullable Object value) {
        if (IRRELEVANT_FOR_THE_MODEL.contains(keyword) || isBoundOfJava(keyword, value)) {
            return null;
        }
        String json = Json.write(value);
        return switch (keyword) {
            case "minimum" -> "at least " + json;
            case "maximum" -> "at most " + json;
            case "exclusiveMinimum" -> "more than " + json;
            case "exclusiveMaximum" -> "less than " + json;
            case "multipleOf" -> "a multiple of " + json;
            case "minLength" -> "at least " + count(json, "character", "characters");
            case "maxLength" -> "at most " + count(json, "character", "characters");
            case "minItems" -> "at least " + count(json, "item", "items");
            case "maxItems" -> json.equals("0") ? "always empty" : "at most " + count(json, "item", "items");
            case "minProperties" -> "at least " + count(json, "entry", "entries");
            case "maxProperties" -> "at most " + count(json, "entry", "entries");
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

    private static String count(String number, String one, String many) {
        return number + " " + (number.equals("1") ? one : many);
    }

    /** Returns whether this is a bound of {@code int} or {@code long}, which costs tokens but does not help the model. */
    static boolean isBoundOfJava(String keyword, @Nullable Object value) {
        return (keyword.equals("minimum")
                        && List.of(Integer.MIN_VALUE, Long.MIN_VALUE).contains(value))
                || (keyword.equals("maximum")
                        && List.of(Integer.MAX_VALUE, Long.MAX_VALUE).contains(value));
    }
}
