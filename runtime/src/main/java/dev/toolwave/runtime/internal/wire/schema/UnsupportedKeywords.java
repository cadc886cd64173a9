package dev.toolwave.runtime.internal.wire.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rewrites that move unsupported keywords of a schema into its description. */
public final class UnsupportedKeywords {

    /** Decides whether a keyword with its value stays. */
    @FunctionalInterface
    public interface Keeps {
        boolean test(String keyword, @Nullable Object value);

        default Keeps and(Keeps other) {
            return (keyword, value) -> test(keyword, value) && other.test(keyword, value);
        }
    }

    private UnsupportedKeywords() {}

    /** Returns a rewrite of one schema, without those inside it, that moves every keyword that does not stay. */
    public static SchemaRewrite of(Keeps keeps) {
        return (Map<String, @Nullable Object> schema) -> {
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            List<String> phrases = new ArrayList<>();
            schema.forEach((keyword, value) -> {
                if (keeps.test(keyword, value)) {
                    kept.put(keyword, value);
                    return;
                }
                String words = KeywordDescriptions.of(keyword, value);
                if (words != null) {
                    phrases.add(words);
                }
            });
            return phrases.isEmpty() ? kept : described(kept, phrases);
        };
    }

    /** Keeps only these keywords, which spaces separate. */
    public static Keeps only(String keywords) {
        Set<String> known = Set.of(keywords.split(" "));
        return (keyword, value) -> known.contains(keyword);
    }

    /** Keeps all keywords except one. */
    public static Keeps except(String excluded) {
        return (keyword, value) -> !keyword.equals(excluded);
    }

    /** Keeps a {@code format} only if it is one of these, which spaces separate. */
    public static Keeps formats(String names) {
        Set<String> known = Set.of(names.split(" "));
        return (keyword, value) -> !keyword.equals("format") || (value instanceof String && known.contains(value));
    }

    /** Keeps a {@code pattern} only if it contains none of these constructs. */
    public static Keeps patternsWithout(String... constructs) {
        return (keyword, value) -> {
            if (!keyword.equals("pattern")) {
                return true;
            }
            for (String construct : constructs) {
                if (String.valueOf(value).contains(construct)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Keeps a {@code minItems} only if it is 0 or 1. */
    public static Keeps smallMinItems() {
        return (keyword, value) -> !keyword.equals("minItems")
                || Integer.valueOf(0).equals(value)
                || Integer.valueOf(1).equals(value);
    }

    private static Map<String, @Nullable Object> described(Map<String, @Nullable Object> schema, List<String> phrases) {
        String text = KeywordDescriptions.append(schema.get("description"), phrases);
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        if (schema.containsKey("type")) {
            described.put("type", schema.get("type"));
        }
        described.put("description", text);
        schema.forEach(described::putIfAbsent);
        return described;
    }
}
