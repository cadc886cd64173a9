package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.Open;
import dev.toolwave.processor.model.ValueType.Open.Form;
import dev.toolwave.processor.read.annotation.Jackson;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.TypeNames;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Reads types whose JSON form is unknown: {@code Object}, Jackson's trees, and classes with annotations that only databind
 * supports. The author must specify a schema or allow any value.
 */
public final class OpenReader implements TypeFamily {

    private static final String ANYTHING =
            "say what it looks like: @Param(schema = \"...\"), or let it be anything: -Atoolwave.open=allow";

    private static final Map<String, Form> FORMS = Map.of(
            "java.lang.Object", Form.PLAIN,
            "com.fasterxml.jackson.databind.JsonNode", Form.FOREIGN,
            "com.fasterxml.jackson.databind.node.ObjectNode", Form.FOREIGN_OBJECT,
            "com.fasterxml.jackson.databind.node.ArrayNode", Form.FOREIGN_ARRAY);

    private final Mirrors mirrors;
    private final TypeScope scope;
    private final TextReader texts;
    private final Builders builders;
    private final boolean openAllowed;

    OpenReader(Mirrors mirrors, TypeScope scope, TextReader texts, Builders builders, boolean openAllowed) {
        this.mirrors = mirrors;
        this.scope = scope;
        this.texts = texts;
        this.builders = builders;
        this.openAllowed = openAllowed;
    }

    /** Returns the placeholder for the type of a result without a value. */
    public static ValueType nothing(TypeMirror type) {
        return new Open(TypeNames.of(type), Form.PLAIN, Optional.empty(), List.of());
    }

    @Override
    public Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place) {
        Optional<Located<String>> schema = PropertyReader.schema(annotated);
        Form form = FORMS.get(Mirrors.nameOf(type));
        if (form != null) {
            return Optional.of(open(type, form, schema, place));
        }
        if (schema.isPresent() && isAnyObject(type)) {
            return Optional.of(new Open(TypeNames.of(type), Form.PLAIN_OBJECT, schema, List.of()));
        }
        TypeElement element = (TypeElement) type.asElement();
        return ForeignClasses.annotation(element, texts.isText(element), builders)
                .map(annotation -> foreign(type, element, annotation, schema, place))
                .or(() -> PropertyReader.schema(Annotated.of(element))
                        .map(misplaced -> PropertyReader.misplacedSchema(type, place)));
    }

    private ValueType open(DeclaredType type, Form form, Optional<Located<String>> schema, TypePath place) {
        return openAllowed || schema.isPresent()
                ? new Open(TypeNames.of(type), form, schema, List.of())
                : place.unrepresentable(
                        type,
                        "it could be anything, so the model would not know what to send",
                        "use a type that says what it holds; or " + ANYTHING);
    }

    private ValueType foreign(
            DeclaredType type,
            TypeElement element,
            WrittenAnnotation annotation,
            Optional<Located<String>> onUse,
            TypePath place) {
        String name = "@" + annotation.simpleName();
        Optional<Located<String>> schema = onUse.or(() -> PropertyReader.schema(Annotated.of(element)));
        if (annotation.name().startsWith(Jackson.PACKAGE_3)) {
            return place.unrepresentable(
                    type,
                    name + " is Jackson 3's, and the runtime has Jackson 2",
                    "annotate it for Jackson 2, or use a record");
        }
        if (!type.getTypeArguments().isEmpty()) {
            return place.unrepresentable(
                    type,
                    name + " makes it Jackson's, which is not told its type arguments",
                    "use a class without them");
        }
        if (!Mirrors.isReachable(element, scope.packageName())) {
            return place.unrepresentable(
                    type, name + " makes it Jackson's, and generated code cannot name it", "make it public");
        }
        if (!openAllowed && schema.isEmpty()) {
            return place.unrepresentable(
                    type, "only Jackson knows what it looks like, because of " + name, remedy(element, name));
        }
        return new Open(TypeNames.of(type), Form.FOREIGN, schema, new ForeignClasses(mirrors).reachedFrom(element));
    }

    private static String remedy(Element type, String annotation) {
        if (annotation.equals("@JsonSubTypes") || annotation.equals("@JsonTypeInfo")) {
            return "make " + type.getSimpleName() + " abstract or sealed";
        }
        return type.getKind() == ElementKind.ENUM
                ? "write @JsonProperty on each of its constants; or " + ANYTHING
                : ANYTHING;
    }

    private boolean isAnyObject(DeclaredType type) {
        return Mirrors.nameOf(type).equals("java.util.Map")
                && type.getTypeArguments().size() == 2
                && Mirrors.nameOf(mirrors.argument(type, 0)).equals("java.lang.String")
                && Mirrors.nameOf(mirrors.argument(type, 1)).equals("java.lang.Object");
    }
}
