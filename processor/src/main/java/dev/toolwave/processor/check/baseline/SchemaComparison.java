package dev.toolwave.processor.check.baseline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two argument schemas. A change is breaking if a value that was valid becomes invalid. Supports the keywords that the
 * processor writes. Different keywords with the same meaning may be reported as a breaking change.
 */
final class SchemaComparison {

    private static final List<String> LOWER =
            List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final List<String> UPPER =
            List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> EXACT =
            List.of("pattern", "format", "multipleOf", "uniqueItems", "contentEncoding", "propertyNames");
    private static final List<String> REMARKS = List.of("title", "description", "default", "examples");

    private final String tool;
    private final Map<?, ?> before;
    private final Map<?, ?> now;
    private final List<Change> changes = new ArrayList<>();
    private final Set<String> references = new LinkedHashSet<>();

    private SchemaComparison(String tool, Map<?, ?> before, Map<?, ?> now) {
        this.tool = tool;
        this.before = before;
        this.now = now;
    }

    static List<Change> of(String tool, Map<?, ?> before, Map<?, ?> now) {
        SchemaComparison comparison = new SchemaComparison(tool, before, now);
        comparison.compare("", before, now);
        return comparison.changes;
    }

    private void compare(String path, Map<?, ?> schemaBefore, Map<?, ?> schemaNow) {
        if (schemaBefore.get("$ref") instanceof String reference
                && !references.add(reference + " " + schemaNow.get("$ref"))) {
            return; // a recursive type, which is compared at its outer occurrence
        }
        Map<?, ?> old = resolved(schemaBefore, before);
        Map<?, ?> current = resolved(schemaNow, now);
        for (String remark : REMARKS) {
            if (!Objects.equals(old.get(remark), current.get(remark))) {
                change(path, "its " + remark + " was changed", false);
            }
        }
        if (old.containsKey("anyOf") || current.containsKey("anyOf")) {
            compareVariants(path, variants(old), variants(current));
            return;
        }
        if (!compareTypes(path, old, current)) {
            return; // differences that follow from a different type are not reported
        }
        compareValues(path, old, current);
        compareLimits(path, old, current);
        compareProperties(path, old, current);
        compareInside(path + "[]", old.get("items"), current.get("items"));
        compareInside(path + "{}", old.get("additionalProperties"), current.get("additionalProperties"));
    }

    /** Returns whether the types have anything in common. */
    private boolean compareTypes(String path, Map<?, ?> old, Map<?, ?> current) {
        Set<Object> typesBefore = set(old.get("type"));
        Set<Object> typesNow = set(current.get("type"));
        if (typesBefore.equals(typesNow)) {
            return true;
        }
        Set<Object> accepted = new LinkedHashSet<>(typesNow);
        if (accepted.contains("number")) {
            accepted.add("integer");
        }
        boolean wider = typesNow.isEmpty() || (!typesBefore.isEmpty() && accepted.containsAll(typesBefore));
        change(path, "it was " + words(typesBefore) + ", now it is " + words(typesNow), !wider);
        return wider;
    }

    private void compareValues(String path, Map<?, ?> old, Map<?, ?> current) {
        Set<Object> valuesBefore = set(old.get("enum"));
        Set<Object> valuesNow = set(current.get("enum"));
        if (!old.containsKey("enum") || !current.containsKey("enum")) {
            if (!valuesBefore.equals(valuesNow)) {
                boolean limited = current.containsKey("enum");
                change(path, limited ? "only some values are allowed now" : "any value is allowed now", limited);
            }
            return;
        }
        valuesBefore.stream()
                .filter(value -> !valuesNow.contains(value))
                .forEach(value -> change(path, "value '" + value + "' was removed", true));
        valuesNow.stream()
                .filter(value -> !valuesBefore.contains(value))
                .forEach(value -> change(path, "value '" + value + "' is new", false));
    }

    private void compareLimits(String path, Map<?, ?> old, Map<?, ?> current) {
        LOWER.forEach(keyword -> compareLimit(path, keyword, old.get(keyword), current.get(keyword), 1));
        UPPER.forEach(keyword -> compareLimit(path, keyword, old.get(keyword), current.get(keyword), -1));
        for (String keyword : EXACT) {
            Object demanded = current.get(keyword);
            if (!Objects.equals(old.get(keyword), demanded)) {
                change(path, limitText(keyword, old.get(keyword), demanded), demanded != null);
            }
        }
    }

    /**
     * Compares a bound.
     *
     * @param narrower the sign of a change that makes the bound stricter
     */
    private void compareLimit(
            String path, String keyword, @Nullable Object old, @Nullable Object current, int narrower) {
        @Nullable BigDecimal from = old instanceof BigDecimal number ? number : null;
        @Nullable BigDecimal to = current instanceof BigDecimal number ? number : null;
        int order = from == null || to == null ? 0 : to.compareTo(from);
        if (from == null ? to != null : to == null || order != 0) {
            change(path, limitText(keyword, from, to), to != null && (from == null || order == narrower));
        }
    }

    private void compareProperties(String path, Map<?, ?> old, Map<?, ?> current) {
        Map<?, ?> propertiesBefore = members(old.get("properties"));
        Map<?, ?> propertiesNow = members(current.get("properties"));
        Set<Object> requiredBefore = set(old.get("required"));
        Set<Object> requiredNow = set(current.get("required"));
        propertiesBefore.forEach((name, property) -> {
            String inner = path.isEmpty() ? String.valueOf(name) : path + "." + name;
            if (!propertiesNow.containsKey(name)) {
                change(inner, "it was removed", true);
            } else {
                if (requiredBefore.contains(name) != requiredNow.contains(name)) {
                    boolean required = requiredNow.contains(name);
                    change(inner, required ? "it is required now" : "it is optional now", required);
                }
                compareInside(inner, property, propertiesNow.get(name));
            }
        });
        propertiesNow.keySet().stream()
                .filter(name -> !propertiesBefore.containsKey(name))
                .forEach(name -> {
                    boolean required = requiredNow.contains(name);
                    String inner = path.isEmpty() ? String.valueOf(name) : path + "." + name;
                    change(inner, required ? "it is new and required" : "it is new and optional", required);
                });
    }

    private void compareVariants(String path, Map<Object, Map<?, ?>> old, Map<Object, Map<?, ?>> current) {
        old.forEach((tag, variant) -> {
            Map<?, ?> same = current.get(tag);
            if (same == null) {
                change(path, "variant " + tag + " was removed", true);
            } else {
                compare(path + "(" + tag + ")", variant, same);
            }
        });
        current.keySet().stream()
                .filter(tag -> !old.containsKey(tag))
                .forEach(tag -> change(path, "variant " + tag + " is new", false));
    }

    /** Returns the variants of a union by their properties with a single value, or else by their index. */
    private static Map<Object, Map<?, ?>> variants(Map<?, ?> schema) {
        Map<Object, Map<?, ?>> variants = new LinkedHashMap<>();
        List<?> list = schema.get("anyOf") instanceof List<?> anyOf ? anyOf : List.of(schema);
        for (Object element : list) {
            Set<Object> tags = new LinkedHashSet<>();
            members(members(element).get("properties")).values().stream()
                    .map(property -> set(members(property).get("enum")))
                    .filter(values -> values.size() == 1)
                    .forEach(tags::addAll);
            Object tag = tags.isEmpty() ? variants.size() + 1 : tags.iterator().next();
            variants.put(tag, members(element));
        }
        return variants;
    }

    private void compareInside(String path, @Nullable Object old, @Nullable Object current) {
        if (old instanceof Map<?, ?> schemaBefore && current instanceof Map<?, ?> schemaNow) {
            compare(path, schemaBefore, schemaNow);
        }
    }

    private void change(String path, String text, boolean breaking) {
        changes.add(new Change(tool, (path.isEmpty() ? "" : "'" + path + "': ") + text, breaking));
    }

    private static String limitText(String keyword, @Nullable Object old, @Nullable Object current) {
        if (old == null) {
            return keyword + " " + current + " is new";
        }
        return current == null
                ? keyword + " " + old + " was removed"
                : keyword + " was " + old + ", now it is " + current;
    }

    private static Map<?, ?> resolved(Map<?, ?> schema, Map<?, ?> root) {
        return schema.get("$ref") instanceof String reference
                ? members(members(root.get("$defs")).get(reference.substring(reference.lastIndexOf('/') + 1)))
                : schema;
    }

    private static Map<?, ?> members(@Nullable Object value) {
        return value instanceof Map<?, ?> members ? members : Map.of();
    }

    private static Set<Object> set(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return new LinkedHashSet<>(list);
        }
        return value == null ? Set.of() : Set.of(value);
    }

    private static String words(Set<Object> types) {
        return types.isEmpty()
                ? "anything"
                : String.join(" or ", types.stream().map(String::valueOf).toList());
    }
}
