package dev.toolwave.processor.read.annotation;

import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Determines which of Jackson's annotations are supported. They are read by name, so that Jackson is not a dependency.
 *
 * <p>A type with any other annotation from Jackson's packages, or with an unsupported value, can only be read and written by
 * Jackson. Ignoring such an annotation could expose data that the author excludes from JSON.
 */
public final class Jackson {

    private static final String PACKAGE = "com.fasterxml.jackson.annotation.";
    private static final String DATABIND = "com.fasterxml.jackson.databind.annotation.";

    /** The package of the annotations that Jackson 3 does not share with Jackson 2. */
    public static final String PACKAGE_3 = "tools.jackson.databind.annotation.";

    public static final String BUILDER = DATABIND + "JsonPOJOBuilder";
    public static final String CLASS_DESCRIPTION = PACKAGE + "JsonClassDescription";
    public static final String CREATOR = PACKAGE + "JsonCreator";
    public static final String DESERIALIZE = DATABIND + "JsonDeserialize";
    public static final String GETTER = PACKAGE + "JsonGetter";
    public static final String IGNORE = PACKAGE + "JsonIgnore";
    public static final String IGNORE_PROPERTIES = PACKAGE + "JsonIgnoreProperties";
    public static final String INCLUDE_PROPERTIES = PACKAGE + "JsonIncludeProperties";
    public static final String PROPERTY = PACKAGE + "JsonProperty";
    public static final String PROPERTY_DESCRIPTION = PACKAGE + "JsonPropertyDescription";
    public static final String SETTER = PACKAGE + "JsonSetter";
    public static final String SUB_TYPES = PACKAGE + "JsonSubTypes";
    public static final String TYPE_INFO = PACKAGE + "JsonTypeInfo";
    public static final String TYPE_NAME = PACKAGE + "JsonTypeName";
    public static final String VALUE = PACKAGE + "JsonValue";

    static final String NAMING = DATABIND + "JsonNaming";
    static final String NAMING_3 = PACKAGE_3 + "JsonNaming";

    private static final String IGNORE_TYPE = PACKAGE + "JsonIgnoreType";
    private static final String INSIDE = PACKAGE + "JacksonAnnotationsInside";

    /** The supported values of {@code @JsonInclude}: they include all values, or omit only values that results always omit. */
    private static final Set<String> INCLUSIONS = Set.of("", "ALWAYS", "NON_NULL", "NON_ABSENT", "USE_DEFAULTS");

    private Jackson() {}

    /** Returns whether an annotation is one of Jackson's, or is composed of some, and is not supported on its element. */
    public static boolean isForeign(WrittenAnnotation annotation) {
        String name = annotation.name();
        if (name.startsWith(PACKAGE)) {
            return !isFollowed(annotation);
        }
        if (name.equals(NAMING) || name.equals(NAMING_3)) {
            return !NamingStrategy.isKnown(annotation);
        }
        return name.startsWith(DATABIND) || name.startsWith(PACKAGE_3) || isBundle(annotation);
    }

    private static boolean isFollowed(WrittenAnnotation annotation) {
        boolean isOnClass = annotation.element() instanceof TypeElement;
        return switch (annotation.simpleName()) {
            case "JsonAlias",
                    "JsonClassDescription",
                    "JsonCreator",
                    "JsonEnumDefaultValue",
                    "JsonGetter",
                    "JsonIgnore",
                    "JsonIgnoreType",
                    "JsonProperty",
                    "JsonPropertyDescription",
                    "JsonPropertyOrder",
                    "JsonRootName",
                    "JsonTypeName" -> true;
            case "JsonIgnoreProperties", "JsonIncludeProperties" -> isOnClass;
            case "JsonSubTypes", "JsonTypeInfo" -> isOnClass && isAbstract(annotation.element());
            case "JsonSetter" -> !annotation.gives("nulls") && !annotation.gives("contentNulls");
            case "JsonInclude" ->
                INCLUSIONS.contains(annotation.constant("value").value())
                        && INCLUSIONS.contains(annotation.constant("content").value());
            case "JsonValue" -> !annotation.flag("value");
            default -> false;
        };
    }

    private static boolean isAbstract(Element type) {
        Set<Modifier> modifiers = type.getModifiers();
        return type.getKind() == ElementKind.INTERFACE
                || modifiers.contains(Modifier.ABSTRACT)
                || modifiers.contains(Modifier.SEALED);
    }

    /** Returns whether an annotation of another library is composed of Jackson's annotations. */
    private static boolean isBundle(WrittenAnnotation annotation) {
        return annotation.mirror() != null
                && annotation.mirror().getAnnotationType().asElement().getAnnotationMirrors().stream()
                        .anyMatch(meta -> meta.getAnnotationType().toString().equals(INSIDE));
    }

    /** Returns an annotation of a class, or otherwise of its nearest supertype that has it. */
    public static Optional<WrittenAnnotation> onClass(TypeElement type, String name) {
        return Mirrors.lineage(type).stream()
                .flatMap(at -> Annotated.of(at).find(name).stream())
                .findFirst();
    }

    /** Returns whether Jackson omits every property of this type. */
    public static boolean isIgnoredType(TypeElement type) {
        return onClass(type, IGNORE_TYPE).filter(one -> one.flag("value")).isPresent();
    }
}
