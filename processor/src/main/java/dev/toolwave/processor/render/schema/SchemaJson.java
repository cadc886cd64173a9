package dev.toolwave.processor.render.schema;

import dev.toolwave.processor.model.Literal;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.SchemaText;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.EnumValue;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.Open;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import dev.toolwave.processor.model.ValueType.Reference;
import dev.toolwave.processor.model.ValueType.Scalar;
import dev.toolwave.processor.model.ValueType.TextValue;
import dev.toolwave.processor.model.ValueType.UnionValue;
import dev.toolwave.processor.model.ValueType.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders the canonical schemas of arguments and results, as trees for {@link JsonText}. They are valid under both JSON Schema
 * 2020-12 and draft-07. The root is an object, objects are closed, each value has one {@code type} or an {@code anyOf}, and
 * {@code $defs} contains only types that contain themselves.
 */
public final class SchemaJson {

    /** The name of the definition of any value. Types never have this name. */
    private static final String ANY_VALUE = "any-value";

    private final NamedTypes types;
    private final boolean isInput;
    private final RecursiveNames recursive;
    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private SchemaJson(NamedTypes types, boolean isInput, List<ValueType> roots) {
        this.types = types;
        this.isInput = isInput;
        this.recursive = RecursiveNames.of(roots, types, isInput);
    }

    /** Returns the schema of arguments. */
    public static Map<String, Object> input(List<Property> parameters, NamedTypes types) {
        SchemaJson schema = new SchemaJson(
                types, true, parameters.stream().map(Property::type).toList());
        return schema.withDefinitions(schema.closed("", List.of(), parameters));
    }

    /** Returns the schema of structured results; empty if a tool returns no value or content parts. */
    public static Optional<Map<String, Object>> output(ToolReturn result, NamedTypes types) {
        if (!ResultTypes.hasValue(result)) {
            Map<String, Object> done = Map.of("ok", typed("boolean", ""));
            return Optional.of(object("", done, List.of("ok"), false));
        }
        if (ResultTypes.isContent(result.type())) {
            return Optional.empty();
        }
        SchemaJson schema = new SchemaJson(types, false, List.of(result.type()));
        return Optional.of(schema.withDefinitions(schema.root(result)));
    }

    private Map<String, Object> root(ToolReturn result) {
        ValueType type = result.type() instanceof Reference reference ? types.get(reference) : result.type();
        Map<String, Object> root = root(type);
        if (!result.value().name().isPrimitive()) {
            root.remove("required"); // null is written as an empty object, because the root must be an object
        }
        return root;
    }

    private Map<String, Object> root(ValueType type) {
        if (type instanceof ObjectValue object) {
            return body(object, "", List.of());
        }
        if (type instanceof UnionValue union) {
            return MergedUnion.of(union.description(), variants(union));
        }
        Map<String, Object> node = node(type, "");
        if (type instanceof Open && !node.containsKey("type")) {
            return ofAnyValues(
                    "object", "additionalProperties", ""); // an object is written as is, any other value is wrapped
        }
        return "object".equals(node.get("type")) ? node : object("", Map.of("result", node), List.of("result"), false);
    }

    private Map<String, Object> withDefinitions(Map<String, Object> root) {
        if (!definitions.isEmpty()) {
            root.put("$defs", definitions);
        }
        return root;
    }

    private Map<String, Object> property(Property property) {
        Map<String, Object> node = node(property.type(), property.description());
        if (isInput) {
            property.defaultValue().ifPresent(text -> node.put("default", literal(text, property)));
            if (!property.examples().isEmpty()) {
                node.put(
                        "examples",
                        property.examples().stream()
                                .map(text -> literal(text, property))
                                .toList());
            }
        }
        return node;
    }

    private static Object literal(Located<String> text, Property property) {
        return Literal.read(text.value(), property.type())
                .orElseThrow(() -> new IllegalArgumentException(property.name() + " cannot be " + text.value()));
    }

    private Map<String, Object> node(ValueType type, String description) {
        if (type instanceof Scalar scalar) {
            return ScalarSchema.of(scalar, description, isInput);
        }
        if (type instanceof TextValue text) {
            return ScalarSchema.of(text, description, isInput);
        }
        if (type instanceof EnumValue constants) {
            return ScalarSchema.of(constants, description);
        }
        if (type instanceof OptionalValue optional) {
            return node(optional.value(), description);
        }
        if (type instanceof ListValue list) {
            return list(list, description);
        }
        if (type instanceof MapValue map) {
            return map(map, description);
        }
        if (type instanceof ObjectValue object) {
            return recursive.contains(object.name())
                    ? reference(object.name(), object, description)
                    : body(object, description, List.of());
        }
        if (type instanceof UnionValue union) {
            return recursive.contains(union.name())
                    ? reference(union.name(), union, description)
                    : anyOf(union, description);
        }
        if (type instanceof Reference reference) {
            return reference(reference.name(), types.get(reference), description);
        }
        if (type instanceof Open open) {
            return open(open, description);
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    private Map<String, Object> open(Open open, String description) {
        if (open.schema().isPresent()) {
            Map<String, Object> given = SchemaText.read(open.schema().get().value());
            putDescription(description, given);
            return given;
        }
        return switch (open.form()) {
            case PLAIN, FOREIGN -> anyValue(description);
            case PLAIN_OBJECT, FOREIGN_OBJECT -> ofAnyValues("object", "additionalProperties", description);
            case FOREIGN_ARRAY -> ofAnyValues("array", "items", description);
        };
    }

    private Map<String, Object> ofAnyValues(String type, String inside, String description) {
        Map<String, Object> node = typed(type, description);
        node.put(inside, anyValue(""));
        return node;
    }

    /** Returns the schema of any value except null. It is a definition, because arrays and objects contain such values themselves. */
    private Map<String, Object> anyValue(String description) {
        if (!definitions.containsKey(ANY_VALUE)) {
            definitions.put(ANY_VALUE, Map.of());
            definitions.put(
                    ANY_VALUE,
                    Map.of(
                            "anyOf",
                            List.of(
                                    typed("string", ""),
                                    typed("number", ""),
                                    typed("boolean", ""),
                                    ofAnyValues("array", "items", ""),
                                    ofAnyValues("object", "additionalProperties", ""))));
        }
        return reference(ANY_VALUE, description);
    }

    private Map<String, Object> list(ListValue list, String description) {
        Map<String, Object> node = typed("array", description);
        if (isInput) {
            ScalarSchema.putSizes(list.constraints(), "minItems", "maxItems", node);
        }
        if (list.kind().isSet()) {
            node.put("uniqueItems", true);
        }
        node.put("items", node(list.element(), ""));
        return node;
    }

    private Map<String, Object> map(MapValue map, String description) {
        Map<String, Object> node = typed("object", description);
        if (isInput) {
            ScalarSchema.putSizes(map.constraints(), "minProperties", "maxProperties", node);
        }
        ScalarSchema.keys(map.key()).ifPresent(keys -> node.put("propertyNames", keys));
        node.put("additionalProperties", node(map.value(), ""));
        return node;
    }

    /**
     * Returns a reference to a definition. The definition is registered before it is rendered, because it contains a reference to
     * itself.
     */
    private Map<String, Object> reference(String name, ValueType type, String description) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(
                    name,
                    type instanceof UnionValue union ? anyOf(union, "") : body((ObjectValue) type, "", List.of()));
        }
        return reference(name, description);
    }

    private static Map<String, Object> reference(String name, String description) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("$ref", "#/$defs/" + name);
        if (!description.isEmpty()) {
            node.put("description", description);
        }
        return node;
    }

    private Map<String, Object> anyOf(UnionValue union, String description) {
        Map<String, Object> node = new LinkedHashMap<>();
        putDescription(description.isEmpty() ? union.description() : description, node);
        node.put(
                "anyOf",
                union.variants().stream()
                        .map(variant -> variant(union, variant))
                        .toList());
        return node;
    }

    private List<Map<String, Object>> variants(UnionValue union) {
        return union.variants().stream()
                .map(variant -> body(types.object(variant), "", List.of(discriminator(union, variant))))
                .toList();
    }

    private Map<String, Object> variant(UnionValue union, Variant variant) {
        ObjectValue object = types.object(variant);
        String name = RecursiveNames.ofVariant(union, object);
        if (!recursive.contains(name)) {
            return body(object, "", List.of(discriminator(union, variant)));
        }
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, body(object, "", List.of(discriminator(union, variant))));
        }
        return reference(name, "");
    }

    private static Map.Entry<String, Map<String, Object>> discriminator(UnionValue union, Variant variant) {
        Map<String, Object> node = typed("string", "");
        node.put("enum", List.of(variant.tag()));
        return Map.entry(union.discriminator(), node);
    }

    private Map<String, Object> body(
            ObjectValue object, String description, List<Map.Entry<String, Map<String, Object>>> first) {
        return closed(
                description.isEmpty() ? object.description() : description,
                first,
                isInput ? NamedTypes.writable(object) : NamedTypes.readable(object));
    }

    private Map<String, Object> closed(
            String description, List<Map.Entry<String, Map<String, Object>>> first, List<Property> others) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        first.forEach(entry -> {
            properties.put(entry.getKey(), entry.getValue());
            required.add(entry.getKey());
        });
        for (Property property : others) {
            properties.put(property.name(), property(property));
            // Results omit members that are null, and every reference can be null.
            boolean isRequired =
                    isInput ? !property.mayBeAbsent() : property.type().java().isPrimitive();
            if (isRequired) {
                required.add(property.name());
            }
        }
        Map<String, Object> node = object(description, properties, required, false);
        if (!isInput && required.isEmpty()) {
            node.remove("required");
        }
        return node;
    }

    /** Returns the schema of an object with these properties. */
    public static Map<String, Object> object(
            String description, Map<String, Object> properties, List<String> required, Object additionalProperties) {
        Map<String, Object> node = typed("object", description);
        node.put("properties", properties);
        node.put("required", required);
        node.put("additionalProperties", additionalProperties);
        return node;
    }

    /** Returns a mutable schema of this type. */
    public static Map<String, Object> typed(String type, String description) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("type", type);
        putDescription(description, node);
        return node;
    }

    private static void putDescription(String description, Map<String, Object> node) {
        if (!description.isEmpty()) {
            node.put("description", description);
        }
    }
}
