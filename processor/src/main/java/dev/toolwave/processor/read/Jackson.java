package dev.toolwave.processor.read;

/** The names of Jackson's annotations, which are read by name so that Jackson is no dependency. */
final class Jackson {

    private static final String PACKAGE = "com.fasterxml.jackson.annotation.";

    static final String CLASS_DESCRIPTION = PACKAGE + "JsonClassDescription";
    static final String CREATOR = PACKAGE + "JsonCreator";
    static final String IGNORE = PACKAGE + "JsonIgnore";
    static final String IGNORE_PROPERTIES = PACKAGE + "JsonIgnoreProperties";
    static final String PROPERTY = PACKAGE + "JsonProperty";
    static final String PROPERTY_DESCRIPTION = PACKAGE + "JsonPropertyDescription";
    static final String SUB_TYPES = PACKAGE + "JsonSubTypes";
    static final String TYPE_INFO = PACKAGE + "JsonTypeInfo";
    static final String TYPE_NAME = PACKAGE + "JsonTypeName";
    static final String VALUE = PACKAGE + "JsonValue";
    static final String NAMING = "com.fasterxml.jackson.databind.annotation.JsonNaming";
    static final String NAMING_3 = "tools.jackson.databind.annotation.JsonNaming";

    private Jackson() {}
}
