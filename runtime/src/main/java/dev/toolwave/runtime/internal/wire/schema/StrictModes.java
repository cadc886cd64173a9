package dev.toolwave.runtime.internal.wire.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The strict modes of providers. Loaded only for requests with strict tools. */
public final class StrictModes {

    private static final String DATES = "date-time time date duration ";

    /** The rules of OpenAI's structured outputs, also used for Mistral, which does not document its own. */
    public static final StrictMode OPENAI = new StrictMode(
            SchemaRewrite.inside(MapPairs::of),
            StrictModeViolation.openObjects()
                    .or(StrictModeViolation.emptyObjects())
                    .or(StrictModeViolation.foreignKeywords())
                    .or(StrictModeViolation.size(size -> size.depth() > 10, "it has more than 10 levels"))
                    .or(StrictModeViolation.size(size -> size.properties() > 5000, "it has more than 5000 properties"))
                    .or(StrictModeViolation.size(
                            size -> size.enumValues() > 1000, "it has more than 1000 values of enums"))
                    .or(StrictModeViolation.size(size -> size.longestEnum() > 15_000, "it has too long an enum"))
                    .or(StrictModeViolation.size(
                            size -> size.nameCharacters() > 120_000, "its names are too long together")),
            SchemaRewrite.everywhere(UnsupportedKeywords.of(UnsupportedKeywords.only(
                                    "type description properties required additionalProperties items enum const"
                                            + " anyOf $defs $ref format pattern multipleOf minimum maximum exclusiveMinimum exclusiveMaximum minItems maxItems")
                            .and(UnsupportedKeywords.formats(DATES + "email hostname ipv4 ipv6 uuid"))
                            .and(UnsupportedKeywords.patternsWithout("(?"))))
                    .then(SchemaRewrite.everywhere(ReferenceInlining::alone))
                    .then(SchemaRewrite.everywhere(NullableProperties::requireAll)),
            StrictMode.Budget.UNLIMITED,
            false,
            true);

    /** The rules of Anthropic's strict tools, also used for Bedrock. */
    public static final StrictMode ANTHROPIC = new StrictMode(
            SchemaRewrite.inside(MapPairs::of),
            StrictModeViolation.openObjects()
                    .or(StrictModeViolation.emptyObjects())
                    .or(StrictModeViolation.foreignKeywords())
                    .or(StrictModeViolation.recursion())
                    .or(StrictModeViolation.anywhere(
                            SchemaSize::hasEnumThatDiffersInCaseOnly,
                            "it has an enum whose values differ only in case")),
            SchemaRewrite.everywhere(UnsupportedKeywords.of(UnsupportedKeywords.only(
                            "type description properties required additionalProperties items enum const"
                                    + " anyOf format minItems")
                    .and(UnsupportedKeywords.formats(DATES + "email hostname uri ipv4 ipv6 uuid"))
                    .and(UnsupportedKeywords.smallMinItems()))),
            new StrictMode.Budget(20, Integer.MAX_VALUE, 24, 16),
            false,
            false);

    /** The rules of Cohere's {@code strict_tools}. */
    public static final StrictMode COHERE = new StrictMode(
            SchemaRewrite.NONE,
            ((StrictModeViolation) StrictModes::withoutRequired)
                    .or(StrictModeViolation.foreignKeywords())
                    .or(StrictModeViolation.recursion()),
            SchemaRewrite.everywhere(UnsupportedKeywords.of(UnsupportedKeywords.only(
                            "type description properties required additionalProperties items enum const"
                                    + " anyOf format pattern")
                    .and(UnsupportedKeywords.formats("date-time uuid date time"))
                    .and(UnsupportedKeywords.patternsWithout("^", "$", "?=", "?!")))),
            new StrictMode.Budget(Integer.MAX_VALUE, 200, Integer.MAX_VALUE, Integer.MAX_VALUE),
            true,
            true);

    private StrictModes() {}

    private static @Nullable String withoutRequired(Map<String, @Nullable Object> schema) {
        return SchemaRewrite.list(schema.get("required")).isEmpty() ? "it has no required parameter" : null;
    }
}
