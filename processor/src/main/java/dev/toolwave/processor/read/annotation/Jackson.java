package dev.toolwave.processor.read.annotation;

import java.util.Set;

/** The names of Jackson's annotations, which are read by name so that Jackson is no dependency. */
public final class Jackson {

    private static final String PACKAGE = "com.fasterxml.jackson.annotation.";

    public static final String CLASS_DESCRIPTION = PACKAGE + "JsonClassDescription";
    public static final String CREATOR = PACKAGE + "JsonCreator";
    public static final String IGNORE = PACKAGE + "JsonIgnore";
    public static final String IGNORE_PROPERTIES = PACKAGE + "JsonIgnoreProperties";
    public static final String PROPERTY = PACKAGE + "JsonProperty";
    public static final String PROPERTY_DESCRIPTION = PACKAGE + "JsonPropertyDescription";
    public static final String SUB_TYPES = PACKAGE + "JsonSubTypes";
    public static final String TYPE_INFO = PACKAGE + "JsonTypeInfo";
    public static final String TYPE_NAME = PACKAGE + "JsonTypeName";
    public static final String VALUE = PACKAGE + "JsonValue";
    /** The annotations that say how databind is to go about a class, in ways that generated code does not follow. */
    public static final Set<String> FOREIGN = Set.of(
            PACKAGE + "JacksonInject",
            PACKAGE + "JsonAnyGetter",
            PACKAGE + "JsonAnySetter",
            PACKAGE + "JsonBackReference",
            PACKAGE + "JsonFormat",
            PACKAGE + "JsonIdentityInfo",
            PACKAGE + "JsonIdentityReference",
            PACKAGE + "JsonManagedReference",
            PACKAGE + "JsonRawValue",
            PACKAGE + "JsonUnwrapped",
            "com.fasterxml.jackson.databind.annotation.JsonAppend",
            "com.fasterxml.jackson.databind.annotation.JsonDeserialize",
            "com.fasterxml.jackson.databind.annotation.JsonSerialize",
            "com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver",
            "com.fasterxml.jackson.databind.annotation.JsonTypeResolver",
            "com.fasterxml.jackson.databind.annotation.JsonValueInstantiator");

    static final String NAMING = "com.fasterxml.jackson.databind.annotation.JsonNaming";
    public static final String PACKAGE_3 = "tools.jackson.databind.annotation.";
    public static final String NAMING_3 = PACKAGE_3 + "JsonNaming";

    private Jackson() {}
}
