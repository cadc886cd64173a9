package dev.toolwave.runtime.internal.wire.schema;

/** The rewrites of schemas for tools that are not strict. */
public final class OpenSchemas {

    private static final int LEVELS_OF_RECURSION = 3;

    /** Removes the bounds of Java's {@code int} and {@code long}, which the decoder enforces. */
    public static final SchemaRewrite WITHOUT_JAVA_BOUNDS = SchemaRewrite.everywhere(
            UnsupportedKeywords.of((keyword, value) -> !UnsupportedKeywords.isBoundOfJava(keyword, value)));

    /** Replaces references by definitions, for providers without recursion. */
    public static final SchemaRewrite WITHOUT_RECURSION = ReferenceInlining.unrolled(LEVELS_OF_RECURSION);

    /** Removes the only keyword that is not valid under draft-07. */
    public static final SchemaRewrite MISTRAL = UnsupportedKeywords.of((keyword, value) -> !keyword.equals("$schema"));

    /** Keeps the keywords that the documentation of Gemini lists, without references. */
    public static final SchemaRewrite GEMINI = WITHOUT_RECURSION.then(SchemaRewrite.everywhere(UnsupportedKeywords.of(
            UnsupportedKeywords.only("type format title description enum items prefixItems minItems maxItems minimum"
                            + " maximum anyOf oneOf properties additionalProperties required propertyOrdering")
                    .and(UnsupportedKeywords.formats("date-time date time")))));

    /** Keeps the keywords that Ollama's server does not drop. */
    public static final SchemaRewrite OLLAMA = WITHOUT_RECURSION.then(SchemaRewrite.everywhere(
            UnsupportedKeywords.of(UnsupportedKeywords.only("type properties required items enum anyOf description"))));

    private OpenSchemas() {}
}
